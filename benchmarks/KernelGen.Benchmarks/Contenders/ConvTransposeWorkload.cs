using KernelGen.Benchmarks.Cases;
using KernelGen.Benchmarks.Kernels;
using KernelGen.Benchmarks.Peers;

namespace KernelGen.Benchmarks.Contenders;

/// <summary>Sets up everything that computes a transposed convolution.</summary>
internal static class ConvTransposeWorkload
{
    public static IEnumerable<Entrant> EntrantsOf(ConvTransposeCase convolution)
    {
        ConvTransposeShape shape = convolution.Shape;
        return
        [
            .. FillContenders.Entrants(convolution.Threads),
            .. PeakContenders.Entrants,
            .. ConvTransposeRegistry.FindConstant(shape) is null ? Array.Empty<Entrant>() : [Entrant.ConstantWeights],
            .. ConvTransposeRegistry.FindRunTime(shape) is null ? Array.Empty<Entrant>() : [Entrant.RunTimeWeights],
            Entrant.Fallback,
            .. PeerCatalogue.ConvTranspose
                .Where(peer => peer.Library.LoadError is null)
                .Select(peer => Entrant.Peer(peer.Library.Name)),
        ];
    }

    public static Workload Prepare(ConvTransposeCase convolution)
    {
        var problem = ConvTransposeProblem.Create(convolution);
        WorkloadBuilder<float> workload = new(convolution, problem.Output);
        workload.Add(FillContenders.Create<float>(problem.Output, convolution.Threads));
        workload.Add(PeakContenders.Create(convolution.Operations!.Value));

        Contender fallback = Fallback(problem);
        float[] expected = workload.ResultOf(fallback);
        Rounding rounding = RoundingOf(problem);
        AddConstant(workload, problem, expected, rounding);
        AddRunTime(workload, problem, expected, rounding);
        workload.Add(fallback);
        foreach (IConvTransposePeer peer in PeerCatalogue.ConvTranspose)
        {
            if (peer.Library.Absence is { } absence)
                workload.AddAbsent(absence);
            else
                workload.AddIfAgrees(peer.Prepare(problem), expected, rounding);
        }

        return workload.Build();
    }

    // A kernel may add in another order where it found a structure in the weights.
    private static void AddConstant(
        WorkloadBuilder<float> workload, ConvTransposeProblem problem, float[] expected, Rounding rounding)
    {
        if (ConvTransposeRegistry.FindConstant(problem.Case.Shape) is not { } kernel)
        {
            workload.AddAbsent(Undeclared(Entrant.ConstantWeights));
            return;
        }

        CallContender contender = new(
            Entrant.ConstantWeights,
            () => kernel(
                problem.Input.Span<float>(), problem.Case.Height, problem.Case.Width, problem.Output.Span<float>()));
        if (!workload.AddIfAgrees(contender, expected, rounding))
            throw new InvalidOperationException($"{problem.Case}: the constant kernel computes another function.");
    }

    // Weights that turn out to be a bilinear filler are the only structure that is looked for in a call.
    private static void AddRunTime(
        WorkloadBuilder<float> workload, ConvTransposeProblem problem, float[] expected, Rounding rounding)
    {
        if (ConvTransposeRegistry.FindRunTime(problem.Case.Shape) is not { } kernel)
        {
            workload.AddAbsent(Undeclared(Entrant.RunTimeWeights));
            return;
        }

        CallContender contender = new(
            Entrant.RunTimeWeights,
            () => kernel(
                problem.Input.Span<float>(),
                problem.Case.Height,
                problem.Case.Width,
                problem.Weight.Span<float>(),
                problem.Output.Span<float>()));
        if (!problem.Case.IsBilinear && !workload.ResultOf(contender).AsSpan().SequenceEqual(expected))
            throw new InvalidOperationException($"{problem.Case}: the kernel's bits are not those of the fallback.");
        if (!workload.AddIfAgrees(contender, expected, rounding))
            throw new InvalidOperationException($"{problem.Case}: the kernel computes another function.");
    }

    private static CallContender Fallback(ConvTransposeProblem problem)
    {
        (ConvTransposeShape shape, TensorShape input) = (problem.Case.Shape, problem.Case.Input);
        ConvTranspose2dParameters parameters = shape.Parameters;
        return new CallContender(
            Entrant.Fallback,
            () => Functional.ConvTranspose2d<float>(
                problem.Input.Span<float>(),
                input,
                problem.Weight.Span<float>(),
                shape.OutChannels,
                shape.KernelSize,
                bias: default,
                parameters,
                problem.Output.Span<float>()));
    }

    private static Absence Undeclared(Entrant entrant) =>
        new(entrant.Name, AbsenceKind.NoSuchCase, "no kernel is declared for it");

    // Either result may be off by (n + 2)·u·Σ|w·x|.
    private static Rounding RoundingOf(ConvTransposeProblem problem)
    {
        ConvTransposeShape shape = problem.Case.Shape;
        double sum = ConvTransposeWeights.LargestSum(problem.Weight.Span<float>(), shape);
        return new Rounding(2 * (shape.Taps + 2) * Math.ScaleB(1, -24) * sum, "order of summation");
    }
}
