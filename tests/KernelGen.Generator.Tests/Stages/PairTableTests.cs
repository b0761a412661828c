using KernelGen.Generator.Model;
using KernelGen.Generator.Planning;
using Xunit;

namespace KernelGen.Generator.Tests.Stages;

/// <summary>Generated code loads from tables by raw reference: what a vector loads lies in them, and is what it asks for.</summary>
public class PairTableTests
{
    private static readonly Lazy<KernelPlan[]> Computed = new(() =>
    [
        .. from factor in new[] { 2, 3, 4, 5, 7, 8, 16, 31, 64 }
           from rows in new[] { 1, 2, factor }
           from channels in new[] { 1, 2, 3, 4, 8, 9 }
           from element in new[] { ElementType.UInt8, ElementType.UInt16 }
           from width in new int?[] { null, 7, 16 }
           let plan = Plans.OfWidth(rows, factor, channels, element, width)
           where plan.Pairs!.IsUsed
           select plan,
    ]);

    [Fact]
    public void Every_load_finds_the_elements_of_its_vector() => Assert.All(Computed.Value, plan =>
    {
        int[] table = [.. plan.Pairs!.Elements];
        int bytes = ElementFacts.Of(plan.Spec.Element).Bytes;
        foreach (PathPlan path in plan.Paths.Where(path => path.Form is ColumnForm.Lanes or ColumnForm.Blocks))
        {
            int pairs = 8 / bytes;
            int blocks = path.Form == ColumnForm.Lanes ? path.Lanes * bytes / 16 : 1;
            bool byParity = plan.Integers!.TakesUpperHalf;
            for (int place = 0; place < plan.Columns.Period; place++)
            {
                for (int set = 0; set < 2; set++)
                {
                    // What a second set begins with; where each has a window of its own, it looks up a place of its own.
                    bool sharesWindow = byParity || path.Form == ColumnForm.Lanes;
                    if (set == 1 && !sharesWindow)
                        continue;
                    int first = place + (set == 0 ? 0 : byParity ? 1 : pairs);
                    for (int block = 0; block < blocks; block++)
                    {
                        for (int pair = 0; pair < pairs; pair++)
                        {
                            int entry = byParity
                                ? plan.Pairs.EntryOf(first) + block * pairs + pair
                                : plan.Pairs.EntryOf(place) + (first - place) + block * 2 * pairs + pair;
                            int element = byParity ? first + 2 * (block * pairs + pair) : first + block * 2 * pairs + pair;
                            if (entry >= table.Length || table[entry] != element)
                                Assert.Fail($"{plan.Spec} at {place}: entry {entry} of {table.Length} is not element {element}");
                        }
                    }
                }
            }
        }
    });
}
