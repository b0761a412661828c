namespace Samples.Common;

/// <summary>Something the user can put right; the message is one line that says what.</summary>
public sealed class UserErrorException(string message) : Exception(message);
