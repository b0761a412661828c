using KernelGen.Testing;

namespace KernelGen.Conformance.Tests.ConvTransposes;

/// <summary>Laws that hold for any weights, exactly where no sum is rounded.</summary>
public sealed class ConvLawTests
{
    private static readonly ConvRequest[] All =
    [
        .. ConvCatalogue.OfTheCall(16).Select(request => request with { TakesBias = false }),
        .. ConvStructures.Of<double>().Where(structure => structure.Request.Weights!.All(weight => weight * 64 == Math.Round(weight * 64)))
            .Select(structure => structure.Request with { Bias = null }),
    ];

    static ConvLawTests() => ConvLibrary.Prepare<double>(All);

    public static TheoryData<int, string> Requests => [.. All.Select((request, i) => (i, $"{request}"))];

    [Theory]
    [MemberData(nameof(Requests))]
    public void The_adjoint_is_the_strided_convolution(int index, string name)
    {
        Assert.NotEmpty(name);
        foreach (Convolution call in ConvCatalogue.Calls(All[index], index).Where(call => call is { InputGap: 0, OutputGap: 0 }))
        {
            ConvData<double> data = ConvData<double>.Dyadic(call, index);
            double[] y = TestData.Dyadic((int)call.OutputShape.ElementCount, index + 3);
            double[] upsampled = call.RunGenerated<double>(data.Input, data.Weight, []);
            Assert.Equal(Dot(upsampled, y), Dot(data.Input, ReferenceConvTranspose.RunAdjoint(call.Problem, data.Weight, y)));
        }
    }

    private static double Dot(double[] left, double[] right) => left.Zip(right, (l, r) => l * r).Sum();
}
