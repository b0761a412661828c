using KernelGen.Testing;
using Xunit;

namespace KernelGen.Runtime.Tests;

public class AllocationTests
{
    [Theory]
    [InlineData(TensorLayout.Nchw)]
    [InlineData(TensorLayout.Nhwc)]
    public void Neither_function_nor_module_allocates(TensorLayout layout)
    {
        TensorShape inputShape = new(2, 4, 5, 37);
        ConvTranspose2d<float> module = new(4, 6, 3, 2, 1, 1, groups: 2, layout: layout);
        float[] input = TestData.As<float>(TestData.Dyadic((int)inputShape.ElementCount, 1));
        float[] output = new float[module.OutputShape(inputShape).ElementCount];
        Assert.Equal(0, Allocation.By(() =>
        {
            module.Forward(input, inputShape, output);
            module.Forward(input, inputShape, output, (10, 74));
            Functional.ConvTranspose2d<float>(
                input, inputShape, module.Weight, 6, 3, module.Bias, module.Parameters, output, layout);
        }));
    }

    [Fact]
    public void Filling_a_weight_does_not_allocate()
    {
        double[] weight = new double[9 * 16];
        Assert.Equal(0, Allocation.By(() => BilinearKernel.FillWeight<double>(weight, 3, 4)));
    }
}
