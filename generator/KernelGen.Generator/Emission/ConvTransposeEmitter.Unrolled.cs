using KernelGen.Generator.Lowering;
using KernelGen.Generator.Planning;

namespace KernelGen.Generator.Emission;

/// <summary>Every multiplication written out, a method for each phase.</summary>
internal sealed partial class ConvTransposeEmitter
{
    /// <summary>One vector of inputs times one weight for each output channel.</summary>
    private sealed record Product(int InChannel, int Row, int Column, IReadOnlyList<(int OutChannel, double Weight)> Weights);

    private void EmitPhases(ConvPathPlan path, VectorSyntax syntax)
    {
        EmitPhaseDispatch();
        foreach ((int kernel, ConvPhase row, ConvPhase column) in AllPhases())
        {
            _writer.Line();
            EmitPhase(path, syntax, kernel, row, column);
        }

        EmitGap(syntax);
    }

    private IEnumerable<(int Kernel, ConvPhase Row, ConvPhase Column)> AllPhases() =>
        from kernel in Enumerable.Range(0, _plan.Kernels!.Count)
        from row in _plan.Rows.WithTaps
        from column in _plan.Columns.WithTaps
        select (kernel, row, column);

    private bool HasGaps => _plan.Rows.HasGaps || _plan.Columns.HasGaps;

    private void EmitPhaseDispatch()
    {
        GroupKernels kernels = _plan.Kernels!;
        EmitKernelNumbers(kernels);
        using (_writer.Block($"public static void Accumulate(in ConvTransposeBlock<{T}> block)"))
        {
            EmitGapGuard();
            string kernel = kernels.Count == 1
                ? ""
                : $"KernelOfGroup[block.FirstOutChannel{(Reduced.OutChannelsPerGroup == 1 ? "" : $" / {Reduced.OutChannelsPerGroup}")}], ";
            using (_writer.Block($"switch ({(kernel.Length > 0 ? "(" + kernel : "(")}block.FirstKernelRow, block.FirstKernelColumn))"))
            {
                foreach ((int number, ConvPhase row, ConvPhase column) in AllPhases())
                {
                    string key = kernels.Count == 1 ? "" : $"{Literals.Format(number)}, ";
                    _writer.Line($"case ({key}{row.FirstTap}, {column.FirstTap}):");
                    _writer.Line($"    {PhaseName(number, row, column)}(in block);");
                    _writer.Line("    break;");
                }
            }
        }
    }

    private void EmitKernelNumbers(GroupKernels kernels)
    {
        if (kernels.Count == 1)
            return;
        _writer.Comment("Groups with the same weights share code.");
        _writer.List("private static ReadOnlySpan<byte> KernelOfGroup => [", kernels.Groups.Select(Literals.Format), "];");
        _writer.Line();
    }

    private void EmitGapGuard()
    {
        if (!HasGaps)
            return;
        using (_writer.Block("if (block.RowTaps == 0)"))
        {
            _writer.Line("SumNothing(in block);");
            _writer.Line("return;");
        }

        _writer.Line();
    }

    private string PhaseName(int kernel, ConvPhase row, ConvPhase column) =>
        $"SumPhase{row.Index}_{column.Index}{(_plan.Kernels!.Count == 1 ? "" : $"OfKernel{kernel}")}";

    private void EmitPhase(ConvPathPlan path, VectorSyntax syntax, int kernel, ConvPhase row, ConvPhase column)
    {
        IReadOnlyList<Product> products = [.. ProductsOf(_plan.Kernels!.Representatives[kernel], row, column)];
        int weights = products.Sum(product => product.Weights.Count);
        _writer.Comment($"Phase ({row.Index}, {column.Index}): {weights} of {row.Count * column.Count * Reduced.InChannelsPerGroup * Reduced.OutChannelsPerGroup} weights are not zero.");
        _writer.Line(Optimized);
        using (_writer.Block($"private static void {PhaseName(kernel, row, column)}(in ConvTransposeBlock<{T}> block)"))
        {
            if (Reduced.InChannelsPerGroup > 1)
                _writer.Line("nint channelStep = block.InputChannelStep;");
            if (row.Count > 1)
                _writer.Line("nint rowStep = block.InputRowStep;");
            if (column.Count > 1)
                _writer.Line("nint columnStep = block.InputColumnStep;");
            _writer.Line("nint sumsStep = block.SumsStep;");
            _writer.Line("int vector = 0;");
            foreach (int count in VectorCounts(path))
                EmitVectorLoop(count, () => EmitPhaseBody(syntax, products, count));
        }
    }

    // Full blocks, half ones for what is left of them, and single vectors.
    private int[] VectorCounts(ConvPathPlan path) => path.Vectors switch
    {
        1 => [1],
        2 => [2, 1],
        _ when _plan.Strategy != ConvStrategy.Blocks => [path.Vectors, 1],
        _ => [path.Vectors, (path.Vectors + 1) / 2, 1],
    };

    private void EmitVectorLoop(int count, Action emitBody, string vectors = "block.Vectors")
    {
        using (_writer.Block(count == 1
            ? $"for (; vector < {vectors}; vector++)"
            : $"for (; vector <= {vectors} - {count}; vector += {count})"))
        {
            emitBody();
        }
    }

    private void EmitPhaseBody(VectorSyntax syntax, IReadOnlyList<Product> products, int vectors)
    {
        int channels = Reduced.OutChannelsPerGroup;
        _writer.Line($"ref {T} inputs = ref Unsafe.Add(ref block.Inputs, {Positions(syntax)});");
        _writer.Line($"ref {T} sums = ref Unsafe.Add(ref block.Sums, {Positions(syntax)});");
        for (int i = 0; i < channels; i++)
        {
            _writer.Line($"{syntax.Type} bias{i} = Bias(in block, {i});");
            _writer.Line($"{syntax.Type} {string.Join(", ", Enumerable.Range(0, vectors).Select(j => $"{Sum(i, j)} = bias{i}"))};");
        }

        foreach (Product product in products)
        {
            using (_writer.Brace())
            {
                EmitInputs(syntax, InputOffset(product), vectors);
                foreach ((int outChannel, double weight) in product.Weights)
                    EmitProduct(syntax, outChannel, weight, vectors, $"w[{product.InChannel}, {outChannel}, {product.Row}, {product.Column}]");
            }
        }

        for (int i = 0; i < channels; i++)
        {
            for (int j = 0; j < vectors; j++)
                _writer.Line(Stored(syntax, Sum(i, j), At("sums", SumOffset(syntax, i, j))));
        }
    }

    private void EmitInputs(VectorSyntax syntax, string offset, int vectors, string from = "inputs")
    {
        string origin = from;
        if (offset.Length > 0)
        {
            _writer.Line($"ref {T} tap = ref Unsafe.Add(ref {from}, {offset});");
            origin = "tap";
        }

        for (int j = 0; j < vectors; j++)
            _writer.Line($"{syntax.Type} input{j} = {syntax.Load(origin, Literals.Format(j * (syntax.Bits / 8 / _element.Bytes)))};");
    }

    // 1 and -1 add and subtract, which rounds as a multiply-add would.
    private void EmitProduct(VectorSyntax syntax, int outChannel, double weight, int vectors, string name)
    {
        if (weight is 1 or -1)
        {
            for (int j = 0; j < vectors; j++)
                _writer.Line($"{Sum(outChannel, j)} {(weight == 1 ? "+=" : "-=")} input{j};{(j == 0 ? $" // {name}" : "")}");
            return;
        }

        _writer.Line($"{syntax.Type} weight{outChannel} = {syntax.Broadcast(Literals.Format(weight, _spec.Element))}; // {name}");
        for (int j = 0; j < vectors; j++)
            _writer.Line($"{Sum(outChannel, j)} = Add({Sum(outChannel, j)}, weight{outChannel}, input{j});");
    }

    private IEnumerable<Product> ProductsOf(int group, ConvPhase row, ConvPhase column)
    {
        WeightTensor weights = WeightTensor.Of(Reduced)!;
        for (int inChannel = 0; inChannel < Reduced.InChannelsPerGroup; inChannel++)
        {
            for (int i = 0; i < row.Count; i++)
            {
                for (int j = 0; j < column.Count; j++)
                {
                    (int ky, int kx) = (_plan.Rows.Tap(row, i), _plan.Columns.Tap(column, j));
                    List<(int, double)> left = [];
                    for (int outChannel = 0; outChannel < Reduced.OutChannelsPerGroup; outChannel++)
                    {
                        double weight = weights[group * Reduced.InChannelsPerGroup + inChannel, outChannel, ky, kx];
                        if (weight != 0)
                            left.Add((outChannel, weight));
                    }

                    if (left.Count > 0)
                        yield return new Product(inChannel, ky, kx, left);
                }
            }
        }
    }

    private string InputOffset(Product product) => Total(
        Steps(product.InChannel, "channelStep"),
        TapOffset(product.Row / _plan.Rows.TapStep, product.Column / _plan.Columns.TapStep));

    private void EmitGap(VectorSyntax syntax)
    {
        if (!HasGaps)
            return;
        _writer.Line();
        _writer.Comment("Phases without a tap.");
        using (_writer.Block($"private static void SumNothing(in ConvTransposeBlock<{T}> block)"))
        using (_writer.Block("for (int channel = 0; channel < block.OutChannels; channel++)"))
        {
            _writer.Line("for (int vector = 0; vector < block.Vectors; vector++)");
            _writer.Line("    " + Stored(syntax, "Bias(in block, channel)", $"Unsafe.Add(ref block.Sums, channel * block.SumsStep + {Positions(syntax)})"));
        }
    }
}
