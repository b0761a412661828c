using KernelGen.Generator.Model;
using KernelGen.Generator.Parsing;
using KernelGen.Generator.Tests.Testing;
using Xunit;

namespace KernelGen.Generator.Tests.Stages;

/// <summary>Nested arrays of numbers, as JSON writes them.</summary>
public class NumberArrayReaderTests
{
    [Theory]
    [InlineData("[1]", "1", 1d)]
    [InlineData(" [ -1.5e+2 ,\r\n\t0.25 ]\n", "2", -150d, 0.25)]
    [InlineData("[[1, 2, 3], [4, 5, 6]]", "2,3", 1d, 2d, 3d, 4d, 5d, 6d)]
    [InlineData("[[[[1]], [[2]]]]", "1,2,1,1", 1d, 2d)]
    [InlineData("[-0.0, 0, -0, 1E1, 1e-1, 0.0e0, 123456789012345678]", "7", -0d, 0d, -0d, 10d, 0.1, 0d, 123456789012345678d)]
    [InlineData("[[[[[[[[7]]]]]]]]", "1,1,1,1,1,1,1,1", 7d)]
    public void The_nesting_is_the_shape(string text, string shape, params double[] numbers)
    {
        NumberArray content = Read(text).Content!;
        Assert.Equal(shape, string.Join(',', content.Shape));
        Assert.Equal(numbers.Select(number => new ExactNumber(number)), content.Doubles);
        Assert.Equal(numbers.Select(number => new ExactNumber((float)number)), content.Floats);
        Assert.Null(content.FloatError);
    }

    [Theory]
    [InlineData("", 1, 1, "'[' is expected, but the file ends")]
    [InlineData("  \n ", 2, 2, "'[' is expected, but the file ends")]
    [InlineData("7", 1, 1, "'[' is expected, but '7' follows")]
    [InlineData("{}", 1, 1, "'[' is expected, but '{' follows")]
    [InlineData("[", 1, 2, "a number or '[' is expected, but the file ends")]
    [InlineData("[]", 1, 2, "an array is empty")]
    [InlineData("[[1], []]", 1, 8, "an array is empty")]
    [InlineData("[1", 1, 3, "',' or ']' is expected, but the file ends")]
    [InlineData("[1,", 1, 4, "a number or '[' is expected, but the file ends")]
    [InlineData("[1,]", 1, 4, "a number or '[' is expected, but ']' follows")]
    [InlineData("[,1]", 1, 2, "a number or '[' is expected, but ',' follows")]
    [InlineData("[1 2]", 1, 4, "',' or ']' is expected, but '2' follows")]
    [InlineData("[1]]", 1, 4, "the end of the file is expected, but ']' follows")]
    [InlineData("[1]\n\n[2]", 3, 1, "the end of the file is expected, but '[' follows")]
    [InlineData("[1}", 1, 3, "',' or ']' is expected, but '}' follows")]
    [InlineData("[\"1\"]", 1, 2, "a number or '[' is expected, but '\"1' follows")]
    [InlineData("[null]", 1, 2, "a number or '[' is expected, but 'null' follows")]
    [InlineData("[true]", 1, 2, "a number or '[' is expected, but 'true' follows")]
    [InlineData("[+1]", 1, 2, "a number or '[' is expected, but '+1' follows")]
    [InlineData("[.5]", 1, 2, "a number or '[' is expected, but '.5' follows")]
    [InlineData("[-]", 1, 2, "a number has no digit behind its sign")]
    [InlineData("[01]", 1, 2, "a number has a leading zero")]
    [InlineData("[1.]", 1, 2, "a number has no digit behind its point")]
    [InlineData("[1.e5]", 1, 2, "a number has no digit behind its point")]
    [InlineData("[1e]", 1, 2, "a number has no digit in its exponent")]
    [InlineData("[1e+]", 1, 2, "a number has no digit in its exponent")]
    [InlineData("[0x10]", 1, 3, "',' or ']' is expected, but 'x10' follows")]
    [InlineData("[1f]", 1, 3, "',' or ']' is expected, but 'f' follows")]
    [InlineData("[\r\n1,\r\n2,\r\nabcdefghijklmnopqrstuvwxyz]", 4, 1, "a number or '[' is expected, but 'abcdefghijklmnopqrs…' follows")]
    [InlineData("[1, [2]]", 1, 5, "an array stands beside numbers")]
    [InlineData("[[1], 2]", 1, 7, "a number stands beside arrays")]
    [InlineData("[[[1]], [2]]", 1, 10, "a number stands beside arrays")]
    [InlineData("[[1, 2],\n [3]]", 2, 4, "an array of 1 stands beside one of 2")]
    [InlineData("[[1, 2], [3, 4, 5]]", 1, 18, "an array of 3 stands beside one of 2")]
    [InlineData("[[[[[[[[[1]]]]]]]]]", 1, 9, "arrays are nested more than 8 deep")]
    [InlineData("[1, // one\n2]", 1, 5, "a number or '[' is expected, but '/' follows")]
    [InlineData("[1\0]", 1, 3, "',' or ']' is expected, but '\0' follows")]
    public void Anything_else_is_refused_where_it_stands(string text, int line, int column, string problem) =>
        Assert.Equal(new NumberFileError(line, column, problem), Read(text).Error);

    [Theory]
    [InlineData("[NaN]", 1, 2, "NaN")]
    [InlineData("[1,\r Infinity]", 2, 2, "Infinity")]
    [InlineData("[-Infinity]", 1, 2, "-Infinity")]
    [InlineData("[1e309]", 1, 2, "1e309")]
    [InlineData("[-1e99999999999999999999]", 1, 2, "-1e9999999999999999…")]
    public void A_number_that_is_not_finite_is_refused_where_it_stands(string text, int line, int column, string number) =>
        Assert.Equal(new NumberFileError(line, column, number, IsNotFinite: true), Read(text).Error);

    [Fact]
    public void A_number_beyond_float_is_remembered_for_kernels_of_float()
    {
        NumberArray content = Read("[1e38,\n  -1e39, 1e40]").Content!;
        Assert.Equal(new NumberFileError(2, 3, "-1e39", IsNotFinite: true), content.FloatError);
        Assert.Equal([1e38, -1e39, 1e40], content.Doubles.Select(number => number.Value));
    }

    [Theory]
    [InlineData(65_536, null)]
    [InlineData(65_537, "there are more than 65536 numbers; give so many at run time, by a parameter 'ReadOnlySpan<T> weight' in place of the property")]
    public void There_are_only_so_many_numbers(int count, string? problem) =>
        Assert.Equal(problem, Read($"[{string.Join(',', Enumerable.Repeat(1, count))}]").Error?.Text);

    [Fact]
    public void Nesting_without_end_ends() => Assert.Equal(9, Read(new string('[', 1_000_000)).Error!.Column);

    [Fact]
    public void Only_json_files_are_looked_at()
    {
        Assert.True(NumberFiles.IsCandidate(new MemoryFile("/a/b.JSON", "")));
        Assert.False(NumberFiles.IsCandidate(new MemoryFile("/a/json", "")));
    }

    [Theory]
    [InlineData("/a/b/c.json", "c.json", true)]
    [InlineData("/a/b/c.json", "b/c.json", true)]
    [InlineData("/a/b/c.json", "B\\C.Json", true)]
    [InlineData("C:\\a\\b\\c.json", "b/c.json", true)]
    [InlineData("/a/b/c.json", "./b/c.json", true)]
    [InlineData("/a/b/c.json", ".\\c.json", true)]
    [InlineData("/a/b/c.json", "/a/b/c.json", true)]
    [InlineData("c.json", "c.json", true)]
    [InlineData("/a/b/c.json", ".json", false)]
    [InlineData("/a/b/c.json", "/c.json", true)]
    [InlineData("/a/bb/c.json", "b/c.json", false)]
    [InlineData("c.json", "b/c.json", false)]
    [InlineData("/a/b/c.json", "", false)]
    [InlineData("/a/b/c.json", "b", false)]
    public void A_name_is_the_end_of_a_path(string path, string name, bool matches) =>
        Assert.Equal(matches, NumberFiles.Matches(path, name));

    private static NumberFile Read(string text) => NumberArrayReader.Read("w.json", text, TestContext.Current.CancellationToken);
}
