using System.Numerics;
using System.Runtime.Intrinsics;
using KernelGen.CompilerServices;

namespace KernelGen.Runtime.Tests.Epilogue;

public readonly struct Tanh<T> : IActivation<T>
    where T : unmanaged, IFloatingPointIeee754<T>
{
    public static Vector512<T> Apply(Vector512<T> values) => Activations.Tanh(values);

    public static Vector256<T> Apply(Vector256<T> values) => Activations.Tanh(values);

    public static Vector128<T> Apply(Vector128<T> values) => Activations.Tanh(values);

    public static T Apply(T value) => Activations.Tanh(value);
}

public readonly struct Sigmoid<T> : IActivation<T>
    where T : unmanaged, IFloatingPointIeee754<T>
{
    public static Vector512<T> Apply(Vector512<T> values) => Activations.Sigmoid(values);

    public static Vector256<T> Apply(Vector256<T> values) => Activations.Sigmoid(values);

    public static Vector128<T> Apply(Vector128<T> values) => Activations.Sigmoid(values);

    public static T Apply(T value) => Activations.Sigmoid(value);
}

public readonly struct Relu<T> : IActivation<T>
    where T : unmanaged, IFloatingPointIeee754<T>
{
    public static Vector512<T> Apply(Vector512<T> values) => Activations.Relu(values);

    public static Vector256<T> Apply(Vector256<T> values) => Activations.Relu(values);

    public static Vector128<T> Apply(Vector128<T> values) => Activations.Relu(values);

    public static T Apply(T value) => Activations.Relu(value);
}

public readonly struct Relu6<T> : IActivation<T>
    where T : unmanaged, IFloatingPointIeee754<T>
{
    public static Vector512<T> Apply(Vector512<T> values) => Activations.Relu6(values);

    public static Vector256<T> Apply(Vector256<T> values) => Activations.Relu6(values);

    public static Vector128<T> Apply(Vector128<T> values) => Activations.Relu6(values);

    public static T Apply(T value) => Activations.Relu6(value);
}

public readonly struct LeakyRelu<T> : IActivation<T>
    where T : unmanaged, IFloatingPointIeee754<T>
{
    public static Vector512<T> Apply(Vector512<T> values) => Activations.LeakyRelu(values, Limits<T>.Slope);

    public static Vector256<T> Apply(Vector256<T> values) => Activations.LeakyRelu(values, Limits<T>.Slope);

    public static Vector128<T> Apply(Vector128<T> values) => Activations.LeakyRelu(values, Limits<T>.Slope);

    public static T Apply(T value) => Activations.LeakyRelu(value, Limits<T>.Slope);
}

public readonly struct Clamp<T> : IActivation<T>
    where T : unmanaged, IFloatingPointIeee754<T>
{
    public static Vector512<T> Apply(Vector512<T> values) => Activations.ClampMax(Activations.ClampMin(values, Limits<T>.Minimum), Limits<T>.Maximum);

    public static Vector256<T> Apply(Vector256<T> values) => Activations.ClampMax(Activations.ClampMin(values, Limits<T>.Minimum), Limits<T>.Maximum);

    public static Vector128<T> Apply(Vector128<T> values) => Activations.ClampMax(Activations.ClampMin(values, Limits<T>.Minimum), Limits<T>.Maximum);

    public static T Apply(T value) => Activations.ClampMax(Activations.ClampMin(value, Limits<T>.Minimum), Limits<T>.Maximum);
}

public static class Limits<T>
    where T : unmanaged, IFloatingPointIeee754<T>
{
    public static T Slope => T.CreateTruncating(0.01);

    public static T Minimum => T.CreateTruncating(-1.5);

    public static T Maximum => T.CreateTruncating(0.75);
}
