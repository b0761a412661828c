using KernelGen.ConvTransposes;
using Xunit;

namespace KernelGen.Runtime.Tests;

public class StepsTests
{
    [Theory]
    [InlineData(0, 4, 9, 4)]
    [InlineData(4, 4, 9, 8)]
    [InlineData(8, 4, 9, 9)]
    [InlineData(int.MaxValue - 511, 512, int.MaxValue, int.MaxValue)]
    [InlineData(int.MaxValue - 1, int.MaxValue, int.MaxValue, int.MaxValue)]
    public void The_last_step_ends_where_the_range_does(int at, int step, int end, int next) =>
        Assert.Equal(next, Steps.Next(at, step, end));
}
