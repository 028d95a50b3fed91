using System.Text;

namespace Tensorflow.Keras.Utils;

/// <summary>Names as Keras gives them: <c>Conv2D</c> becomes <c>conv2d</c>, the second one <c>conv2d_1</c>.</summary>
internal static class Naming
{
    private static readonly Dictionary<string, int> s_used = new(StringComparer.Ordinal);

    /// <summary>A name for a new object of this class that no other has.</summary>
    public static string AutoName(string className) => Uniquify(ToSnakeCase(className));

    /// <summary>The name itself the first time, with a number after it from then on.</summary>
    public static string Uniquify(string name)
    {
        lock (s_used)
        {
            var count = s_used.GetValueOrDefault(name);
            s_used[name] = count + 1;
            return count == 0 ? name : $"{name}_{count}";
        }
    }

    /// <summary>A name with underscores as the name of a class: <c>true_divide</c> becomes <c>TrueDivide</c>.</summary>
    public static string ToPascalCase(string name) =>
        string.Concat(name.Split('_').Where(static word => word.Length > 0).Select(static word => char.ToUpperInvariant(word[0]) + word[1..]));

    /// <summary>The name of a function as Python has it: a local function's own name, <c>&lt;lambda&gt;</c> for a lambda.</summary>
    public static string OfFunction(Delegate function)
    {
        // The compiler calls a local function <Outer>g__name|0_0 and a lambda <Outer>b__0_0.
        var name = function.Method.Name;
        if (!name.StartsWith('<'))
            return name;
        var start = name.IndexOf(">g__", StringComparison.Ordinal);
        return start < 0 ? "<lambda>" : name[(start + 4)..name.LastIndexOf('|')];
    }

    /// <summary>Starts counting anew.</summary>
    public static void Reset()
    {
        lock (s_used)
            s_used.Clear();
    }

    /// <summary>
    /// A class name in lower case with underscores: first before each capital that starts a word (letters in lower case follow it), then between a
    /// small and a capital letter.
    /// </summary>
    public static string ToSnakeCase(string name)
    {
        var letters = string.Concat(name.Where(static c => char.IsAsciiLetterOrDigit(c) || c == '_'));
        var text = new StringBuilder();
        for (var i = 0; i < letters.Length; i++)
        {
            var startsWord = i > 0 && char.IsAsciiLetterUpper(letters[i]);
            if (startsWord && (i + 1 < letters.Length && char.IsAsciiLetterLower(letters[i + 1]) || char.IsAsciiLetterLower(letters[i - 1])))
                text.Append('_');
            text.Append(char.ToLowerInvariant(letters[i]));
        }
        return text.ToString();
    }
}
