using System.Runtime.Intrinsics;

namespace KernelGen.Runtime.Tests.Epilogue;

/// <summary>An activation in all its widths, as generated code calls it: by one name.</summary>
public interface IActivation<T>
    where T : unmanaged
{
    static abstract Vector512<T> Apply(Vector512<T> values);

    static abstract Vector256<T> Apply(Vector256<T> values);

    static abstract Vector128<T> Apply(Vector128<T> values);

    static abstract T Apply(T value);
}
