using System.Globalization;
using KernelGen.CodeFixes.Tests.Testing;

namespace KernelGen.CodeFixes.Tests.Signatures;

/// <summary>Methods before and after their signature is fixed.</summary>
internal static class SignatureCase
{
    public const string Upsampling = "BilinearUpsample(Factor = 2)";
    public const string Convolution = "ConvTranspose2d(InChannels = 1, OutChannels = 1, KernelSize = 2)";
    public const string ConstantWeights = "ConvTranspose2d(InChannels = 1, OutChannels = 1, KernelSize = 1, Weights = nameof(Taps))";

    /// <summary>
    /// Checks the only fix that is offered, whose title says what the method becomes; its parameters stand on one line.
    /// </summary>
    public static Task CheckAsync(string attribute, string parameters, string expected) =>
        CheckAsync(attribute, $"public static partial void Upsample({parameters});", expected, $"public static partial void Upsample({expected});");

    public static async Task CheckAsync(string attribute, string method, string titleParameters, string expected)
    {
        string title = $"Change the signature to 'void Upsample({titleParameters})'";
        string before = Wrap(attribute, method);
        Xunit.Assert.Equal([title], await CodeFixes<SignatureFix>.TitlesAsync(before));
        await CodeFixes<SignatureFix>.CheckAsync(title, before, Wrap(attribute, expected));
    }

    public static Task<IEnumerable<string>> TitlesAsync(string attribute, string method) =>
        CodeFixes<SignatureFix>.TitlesAsync(Wrap(attribute, method));

    public static string Wrap(string attribute, string method, string type = "Images") => string.Format(
        CultureInfo.InvariantCulture,
        """
        public static unsafe partial class {0}
        {{
            public static ReadOnlySpan<float> Taps => [0.5f];

            [{1}]
            {2}
        }}

        """,
        type,
        attribute,
        method);
}
