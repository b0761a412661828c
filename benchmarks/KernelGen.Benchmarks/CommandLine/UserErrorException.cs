namespace KernelGen.Benchmarks.CommandLine;

/// <summary>A mistake in the arguments, to be shown without a stack trace.</summary>
internal sealed class UserErrorException(string message) : Exception(message);
