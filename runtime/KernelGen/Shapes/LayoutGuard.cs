using static System.Globalization.CultureInfo;

namespace KernelGen;

/// <summary>What is refused in a layout.</summary>
internal static class LayoutGuard
{
    public static void RequireDefined(TensorLayout layout)
    {
        if (layout is not (TensorLayout.Nchw or TensorLayout.Nhwc))
            throw new ArgumentOutOfRangeException(nameof(layout), layout, string.Create(
                InvariantCulture,
                $"layout is {(int)layout}, which no {nameof(TensorLayout)} has; use {nameof(TensorLayout.Nchw)} (0) or {nameof(TensorLayout.Nhwc)} (1)."));
    }
}
