namespace Tensorflow.Exercise;

/// <summary>What a piece of C# is.</summary>
internal enum CSharpKind
{
    Comment,
    Text,
    Number,
    Keyword,
    Name,
    Sign,
}

/// <summary>A piece of C#.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Start">Where it begins.</param>
/// <param name="Text">Its characters.</param>
/// <param name="Line">The line that it begins in, from 1.</param>
internal readonly record struct CSharpToken(CSharpKind Kind, int Start, string Text, int Line)
{
    /// <summary>The line that it ends in.</summary>
    public int LastLine => Line + Text.Count(static c => c == '\n');

    /// <summary>Whether it is this sign.</summary>
    public bool Is(char sign) => Kind == CSharpKind.Sign && Text[0] == sign;
}
