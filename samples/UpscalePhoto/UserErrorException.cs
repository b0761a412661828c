namespace UpscalePhoto;

/// <summary>Something the user can put right; the message is one line that says what.</summary>
internal sealed class UserErrorException(string message) : Exception(message);
