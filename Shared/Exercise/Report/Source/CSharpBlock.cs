namespace Tensorflow.Exercise;

/// <summary>A statement or a member in a source: the lines that it stands in, with the comments above it.</summary>
/// <param name="First">Its first line, from 1.</param>
/// <param name="Last">Its last line.</param>
/// <param name="Tokens">Its pieces without comments.</param>
internal sealed record CSharpBlock(int First, int Last, ArraySegment<CSharpToken> Tokens)
{
    /// <summary>The statements or members between two braces.</summary>
    /// <param name="tokens">The pieces of a source without comments.</param>
    /// <param name="open">Where the opening brace is.</param>
    public static List<CSharpBlock> Between(CSharpToken[] tokens, int open)
    {
        var blocks = new List<CSharpBlock>();
        var (begin, depth, line) = (open + 1, 0, tokens[open].LastLine);
        for (var i = open + 1; i < tokens.Length; i++)
        {
            depth += Step(tokens[i]);
            if (depth < 0)
                break;
            if (depth > 0 || !Ends(tokens, i))
                continue;
            // Two statements of a line belong together.
            if (blocks.Count > 0 && tokens[begin].Line == blocks[^1].Last)
            {
                var before = blocks[^1];
                blocks[^1] = new(before.First, tokens[i].LastLine, new(tokens, before.Tokens.Offset, i + 1 - before.Tokens.Offset));
            }
            else
            {
                blocks.Add(new(Math.Min(line + 1, tokens[begin].Line), tokens[i].LastLine, new(tokens, begin, i + 1 - begin)));
            }
            (begin, line) = (i + 1, tokens[i].LastLine);
        }
        return blocks;
    }

    /// <summary>How much deeper in brackets one is behind a piece.</summary>
    public static int Step(CSharpToken token) => token.Kind != CSharpKind.Sign ? 0 : token.Text[0] switch { '(' or '[' or '{' => 1, ')' or ']' or '}' => -1, _ => 0 };

    // A brace ends a statement unless something goes on behind it.
    private static bool Ends(CSharpToken[] tokens, int i)
    {
        if (tokens[i].Is(';'))
            return true;
        if (!tokens[i].Is('}'))
            return false;
        return i + 1 == tokens.Length || tokens[i + 1] is not ({ Kind: CSharpKind.Keyword, Text: "else" or "catch" or "finally" or "while" or "with" or "is" or "as" or "switch" } or { Kind: CSharpKind.Sign, Text: ";" or "," or "." or "=" or "?" or "!" or "+" or "-" });
    }
}
