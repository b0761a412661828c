using CsCheck;
using KernelGen.Testing;

namespace KernelGen.Conformance.Tests;

/// <summary>Laws that hold for any image, on the fallback and the generated kernels alike.</summary>
public sealed class LawTests
{
    private static readonly int[] Factors = [2, 3, 5, 8];

    private static readonly Gen<Upsampling> Calls =
        from factorHeight in Gen.OneOf(Factors)
        from factorWidth in Gen.OneOf(Factors)
        from channels in Gen.OneOf(1, 3)
        from layout in Gen.OneOf(TensorLayout.Nchw, TensorLayout.Nhwc)
        from height in Gen.Int[1, 9]
        from width in Gen.Int[1, 20]
        select new Upsampling(
            new KernelRequest((factorHeight, factorWidth), channels, layout, BorderMode.Replicate), 1, (height, width));

    static LawTests()
    {
        KernelRequest[] requests =
        [
            .. from factorHeight in Factors
               from factorWidth in Factors
               from channels in new[] { 1, 3 }
               from layout in Enum.GetValues<TensorLayout>()
               select new KernelRequest((factorHeight, factorWidth), channels, layout, BorderMode.Replicate),
        ];
        KernelLibrary.Prepare<float>(requests);
        KernelLibrary.Prepare<double>(requests.Concat(requests.Select(request => request with { Border = BorderMode.Zero })));
    }

    [Fact]
    public void A_constant_image_stays_constant() =>
        Gen.Select(Calls, Gen.Float[-1.7e38f, 1.7e38f]).Sample((call, constant) =>
        {
            float[] input = new float[call.InputLength];
            input.AsSpan().Fill(constant);
            return Both(call, input).All(output => output.All(value => value == constant));
        });

    [Fact]
    public void Channels_are_independent() =>
        Gen.Select(Calls.Where(call => call.Request.Channels == 3), Gen.Int).Sample((call, seed) =>
        {
            float[] image = Random(call, seed);
            var single = call with { Request = call.Request with { Channels = 1, Layout = TensorLayout.Nchw } };
            float[] planar = TensorIndexing.Relayout<float>(image, call.InputShape, call.Request.Layout, TensorLayout.Nchw);
            float[] expected = [.. planar.Chunk(single.InputLength).SelectMany(channel => RunGenerated(single, channel))];
            return Both(call, image).All(output =>
                TensorIndexing.Relayout<float>(output, call.OutputShape, call.Request.Layout, TensorLayout.Nchw).AsSpan().SequenceEqual(expected));
        });

    [Fact]
    public void Transposing_the_image_transposes_the_result() =>
        Gen.Select(Planar(Calls), Gen.Int).Sample((call, seed) =>
        {
            float[] image = Random(call, seed);
            var transposed = call with
            {
                InputSize = (call.InputSize.Width, call.InputSize.Height),
                Request = call.Request with { Factor = (call.Request.Factor.Width, call.Request.Factor.Height) },
            };
            float[] expected = RunGenerated(call, image);
            float[] actual = Transpose(RunGenerated(transposed, Transpose(image, call.InputShape)), transposed.OutputShape);
            return expected.Zip(actual).All(pair => float.Abs(pair.First - pair.Second) <= 6 * UnitUlp);
        });

    [Fact]
    public void The_sum_of_two_images_gives_the_sum_of_the_results() =>
        Gen.Select(Calls, Gen.Int, Gen.Int).Sample((call, seedA, seedB) =>
        {
            float[] a = Random(call, seedA);
            float[] b = Random(call, seedB);
            float[] sum = [.. a.Zip(b, (x, y) => x + y)];
            float[] expected = [.. RunGenerated(call, a).Zip(RunGenerated(call, b), (x, y) => x + y)];
            return Both(call, sum).All(output =>
                output.Zip(expected).All(pair => float.Abs(pair.First - pair.Second) <= 16 * UnitUlp));
        });

    [Fact]
    public void The_zero_border_is_the_replicated_one_times_the_share_inside() =>
        Gen.Select(Planar(Calls), Gen.Int).Sample((call, seed) =>
        {
            double[] image = TestData.Uniform<double>(call.InputLength, seed);
            double[] replicate = new double[call.OutputLength];
            double[] zero = new double[call.OutputLength];
            call.RunGenerated<double>(image, replicate);
            (call with { Request = call.Request with { Border = BorderMode.Zero } }).RunGenerated<double>(image, zero);
            TensorShape shape = call.OutputShape;
            return Enumerable.Range(0, zero.Length).All(i =>
            {
                double rows = Share(i / shape.Width % shape.Height, call.Request.Factor.Height, call.InputSize.Height);
                double columns = Share(i % shape.Width, call.Request.Factor.Width, call.InputSize.Width);
                return Math.Abs(zero[i] - rows * columns * replicate[i]) <= 1e-14;
            });
        });

    [Fact]
    public void The_adjoint_is_the_strided_convolution() =>
        Gen.Select(Planar(Calls), Gen.Int[0, 3], Gen.Int).Sample((call, padding, seed) =>
        {
            if (padding >= Math.Min(call.Request.Factor.Height, call.Request.Factor.Width))
                return true;
            var zero = call with { Request = call.Request with { Channels = 1, Border = BorderMode.Zero, Padding = padding } };
            double[] x = TestData.Uniform<double>(zero.InputLength, seed);
            double[] y = TestData.Uniform<double>(zero.OutputLength, seed + 1);
            double[] ax = new double[zero.OutputLength];
            zero.RunFallback<double>(x, ax);
            return Math.Abs(Dot(ax, y) - Dot(x, Adjoint(zero, padding, y))) <= 1e-12 * ax.Length;
        });

    [Fact]
    public void The_strongest_channel_is_the_same_under_both_borders() =>
        Gen.Select(Calls.Where(call => call.Request is { Channels: 3, Layout: TensorLayout.Nhwc }), Gen.Int).Sample((call, seed) =>
        {
            double[] image = TestData.Uniform<double>(call.InputLength, seed);
            double[] replicate = new double[call.OutputLength];
            double[] zero = new double[call.OutputLength];
            call.RunGenerated<double>(image, replicate);
            (call with { Request = call.Request with { Border = BorderMode.Zero } }).RunGenerated<double>(image, zero);
            return replicate.Chunk(3).Zip(zero.Chunk(3)).All(pixel =>
                HasTie(pixel.First) || Strongest(pixel.First) == Strongest(pixel.Second));
        });

    private const float UnitUlp = 1.1920929e-7f;

    private static Gen<Upsampling> Planar(Gen<Upsampling> calls) => calls.Select(
        call => call with { Request = call.Request with { Layout = TensorLayout.Nchw } });

    private static float[] Random(Upsampling call, int seed) => TestData.As<float>(TestData.Uniform<float>(call.InputLength, seed));

    private static float[] RunGenerated(Upsampling call, float[] input)
    {
        float[] output = new float[call.OutputLength];
        call.RunGenerated<float>(input, output);
        return output;
    }

    private static IEnumerable<float[]> Both(Upsampling call, float[] input)
    {
        yield return RunGenerated(call, input);
        float[] output = new float[call.OutputLength];
        call.RunFallback<float>(input, output);
        yield return output;
    }

    private static float[] Transpose(float[] planes, TensorShape shape)
    {
        float[] result = new float[planes.Length];
        for (int i = 0; i < planes.Length; i++)
        {
            int column = i % shape.Width;
            int row = i / shape.Width % shape.Height;
            int plane = i / shape.Width / shape.Height;
            result[(plane * shape.Width + column) * shape.Height + row] = planes[i];
        }

        return result;
    }

    // S = max(0, min(1, 1 + x, H - x)) at the position x that output o looks at.
    private static double Share(int output, int factor, int extent)
    {
        double position = (output + 0.5) / factor - 0.5;
        return Math.Max(0, Math.Min(1, Math.Min(1 + position, extent - position)));
    }

    private static double[] Adjoint(Upsampling call, int padding, double[] y)
    {
        double[] rows = ReferenceBilinear.Filler(BilinearKernel.SizeOf(call.Request.Factor.Height));
        double[] columns = ReferenceBilinear.Filler(BilinearKernel.SizeOf(call.Request.Factor.Width));
        TensorShape shape = call.OutputShape;
        double[] x = new double[call.InputLength];
        for (int i = 0; i < x.Length; i++)
        {
            int row = i / call.InputSize.Width * call.Request.Factor.Height - padding;
            int column = i % call.InputSize.Width * call.Request.Factor.Width - padding;
            for (int ky = 0; ky < rows.Length; ky++)
            {
                for (int kx = 0; kx < columns.Length; kx++)
                {
                    if (row + ky >= 0 && row + ky < shape.Height && column + kx >= 0 && column + kx < shape.Width)
                        x[i] += rows[ky] * columns[kx] * y[(row + ky) * shape.Width + column + kx];
                }
            }
        }

        return x;
    }

    private static double Dot(double[] a, double[] b) => a.Zip(b, (x, y) => x * y).Sum();

    private static bool HasTie(double[] pixel)
    {
        double[] ordered = [.. pixel.OrderDescending()];
        return ordered[0] - ordered[1] < 1e-12;
    }

    private static int Strongest(double[] pixel) => Array.IndexOf(pixel, pixel.Max());
}
