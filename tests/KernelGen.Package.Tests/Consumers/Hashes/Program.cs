using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using KernelGen;

// How wide vectors are, then one line for each kernel: a hash of what it computes.
int bits = Vector512.IsHardwareAccelerated ? 512
    : Vector256.IsHardwareAccelerated ? 256
    : Vector128.IsHardwareAccelerated ? 128 : 0;
Console.WriteLine($"vectors of {bits} bits");

const int Height = 24;
const int Width = 40;
float[] weight = Numbers<float>(8 * 16 * 4 * 4);
float[] bias = Numbers<float>(16);

Print<float>("planar", 1, 2 * Height, 2 * Width, 1, (input, output) => Kernels.Planar(input, Height, Width, output));
Print<byte>("pixels", 3, 2 * Height, 2 * Width, 3, (input, output) => Kernels.Pixels(input, Height, Width, output));
Print<ushort>("threaded", 1, 2 * Height, 5 * Width, 1, (input, output) => Kernels.Threaded(input, Height, Width, output));
Print<double>("bordered", 1, 3 * Height, 3 * Width, 1, (input, output) => Kernels.Bordered(input, Height, Width, output));
Print<float>("fixed", 1, 4 * Height, 4 * Width, 1, (input, output) => Kernels.Fixed(input, output));
Print<Half>("halves", 1, 2 * Height, 2 * Width, 1, (input, output) => Kernels.Halves(input, Height, Width, output));
Print<float>("decoder", 8, 2 * Height, 2 * Width, 16, (input, output) => Kernels.Decoder(input, Height, Width, weight, bias, output));
Print<float>("from file", 2, 2 * Height, 2 * Width, 1, (input, output) => Kernels.FromFile(input, Height, Width, output));
Print<double>("constant", 1, 2 * Height - 1, 2 * Width - 1, 1, (input, output) => Kernels.Constant(input, Height, Width, output));
Print<float>("functional", 1, 3 * Height, 3 * Width, 1, (input, output) => Functional.BilinearUpsample(
    input, new TensorShape(1, 1, Height, Width), new Size2(3, 3), output));
Print<float>("module", 8, 2 * Height, 2 * Width, 16, (input, output) =>
{
    ConvTranspose2d<float> module = new(8, 16, kernelSize: new Size2(4, 4), stride: new Size2(2, 2), padding: new Size2(1, 1));
    weight.CopyTo(module.Weight);
    bias.CopyTo(module.Bias);
    module.Forward(input, new TensorShape(1, 8, Height, Width), output);
});

static void Print<T>(string name, int inChannels, int height, int width, int outChannels, Action<T[], T[]> kernel)
    where T : unmanaged, INumber<T>
{
    T[] output = new T[outChannels * height * width];
    kernel(Numbers<T>(inChannels * Height * Width), output);
    ulong hash = 14695981039346656037;
    foreach (byte value in MemoryMarshal.AsBytes<T>(output))
        hash = (hash ^ value) * 1099511628211;
    Console.WriteLine($"{name} {hash:x16}");
}

// The same numbers everywhere: bytes and 16-bit pixels from all their values, others from -1 to 1.
static T[] Numbers<T>(int count)
    where T : unmanaged, INumber<T>
{
    T[] numbers = new T[count];
    uint state = 1;
    for (int i = 0; i < count; i++)
    {
        state = state * 1664525 + 1013904223;
        uint value = state >> 16;
        numbers[i] = typeof(T) == typeof(byte) || typeof(T) == typeof(ushort)
            ? T.CreateTruncating(value)
            : T.CreateTruncating((value - 32768.0) / 32768);
    }

    return numbers;
}
