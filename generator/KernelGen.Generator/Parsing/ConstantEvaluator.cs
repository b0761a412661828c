using System.Numerics;
using KernelGen.Generator.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace KernelGen.Generator.Parsing;

/// <summary>Evaluates constant expressions, rounded to an element type.</summary>
internal sealed class ConstantEvaluator(ElementType element, SemanticModels models, CancellationToken cancellation)
{
    private SemanticModel? _model;

    /// <summary>The value; null where the expression is no numeric constant.</summary>
    public double? Evaluate(ExpressionSyntax expression)
    {
        cancellation.ThrowIfCancellationRequested();
        return Round(FindLiteral(expression) ?? FindConstant(expression));
    }

    // Thousands of literals are read at every keystroke; binding them would take a hundred times as long.
    private static object? FindLiteral(ExpressionSyntax expression) => expression switch
    {
        LiteralExpressionSyntax { RawKind: (int)SyntaxKind.NumericLiteralExpression, Token.Value: { } value } => value,
        PrefixUnaryExpressionSyntax
        {
            RawKind: (int)SyntaxKind.UnaryMinusExpression,
            Operand: LiteralExpressionSyntax { RawKind: (int)SyntaxKind.NumericLiteralExpression, Token.Value: { } value },
        } => value switch
        {
            float number => -number,
            double number => -number,
            int number => -(long)number,
            _ => null,
        },
        _ => null,
    };

    private object? FindConstant(ExpressionSyntax expression)
    {
        if (_model?.SyntaxTree != expression.SyntaxTree)
            _model = models.Of(expression.SyntaxTree);
        return _model.GetConstantValue(expression, cancellation) is { HasValue: true, Value: { } value } ? value : null;
    }

    private double? Round(object? value) => value switch
    {
        float number => number,
        double number => element == ElementType.Float32 ? (float)number : number,
        sbyte or byte or short or ushort or int or uint or char or long => RoundInteger(System.Convert.ToInt64(value)),
        ulong number => RoundInteger(number),
        _ => null,
    };

    private double RoundInteger(BigInteger value) =>
        new DecimalNumber(value.Sign < 0, BigInteger.Abs(value), Exponent: 0).Round(element);
}
