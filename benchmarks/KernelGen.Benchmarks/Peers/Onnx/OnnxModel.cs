using System.Runtime.InteropServices;
using Microsoft.ML.OnnxRuntime.Tensors;

namespace KernelGen.Benchmarks.Peers.Onnx;

/// <summary>Writes an ONNX model of one node, from <c>input</c> to <c>output</c>.</summary>
/// <param name="element">The element type of input and output.</param>
/// <param name="inputShape">The input's extents.</param>
/// <param name="outputShape">The output's extents.</param>
internal sealed class OnnxModel(TensorElementType element, long[] inputShape, long[] outputShape)
{
    public const string Input = "input";
    public const string Output = "output";

    private const int IrVersion = 8;
    private const int OperatorSet = 18;
    private const int IntegerAttribute = 2;
    private const int TextAttribute = 3;
    private const int IntegersAttribute = 7;

    private readonly ProtobufWriter _node = new();
    private readonly ProtobufWriter _graph = new();

    /// <summary>Names the operator; its inputs follow in order.</summary>
    public OnnxModel Operator(string type)
    {
        _node.Text(4, type).Text(2, Output);
        return this.Operand(Input);
    }

    /// <summary>An input of the operator that is left out.</summary>
    public OnnxModel NoOperand() => Operand("");

    /// <summary>An input of the operator that is part of the model.</summary>
    public OnnxModel Constant<T>(string name, TensorElementType type, ReadOnlySpan<long> shape, ReadOnlySpan<T> values)
        where T : unmanaged
    {
        ProtobufWriter tensor = new();
        foreach (long extent in shape)
            tensor.Integer(1, extent);
        _graph.Message(5, tensor.Integer(2, (long)type).Text(8, name).Bytes(9, MemoryMarshal.AsBytes(values)));
        return Operand(name);
    }

    public OnnxModel Attribute(string name, string value) =>
        Attribute(new ProtobufWriter().Text(1, name).Text(4, value).Integer(20, TextAttribute));

    public OnnxModel Attribute(string name, long value) =>
        Attribute(new ProtobufWriter().Text(1, name).Integer(3, value).Integer(20, IntegerAttribute));

    public OnnxModel Attribute(string name, long[] values)
    {
        ProtobufWriter attribute = new ProtobufWriter().Text(1, name).Integer(20, IntegersAttribute);
        foreach (long value in values)
            attribute.Integer(8, value);
        return Attribute(attribute);
    }

    /// <summary>The model as a file has it.</summary>
    public byte[] ToArray()
    {
        _graph
            .Message(1, _node)
            .Text(2, "upsample")
            .Message(11, Value(Input, inputShape))
            .Message(12, Value(Output, outputShape));
        return new ProtobufWriter()
            .Integer(1, IrVersion)
            .Message(8, new ProtobufWriter().Text(1, "").Integer(2, OperatorSet))
            .Message(7, _graph)
            .ToArray();
    }

    private OnnxModel Operand(string name)
    {
        _node.Text(1, name);
        return this;
    }

    private OnnxModel Attribute(ProtobufWriter attribute)
    {
        _node.Message(5, attribute);
        return this;
    }

    private ProtobufWriter Value(string name, long[] extents)
    {
        ProtobufWriter shape = new();
        foreach (long extent in extents)
            shape.Message(1, new ProtobufWriter().Integer(1, extent));
        ProtobufWriter tensor = new ProtobufWriter().Integer(1, (long)element).Message(2, shape);
        return new ProtobufWriter().Text(1, name).Message(2, new ProtobufWriter().Message(1, tensor));
    }
}
