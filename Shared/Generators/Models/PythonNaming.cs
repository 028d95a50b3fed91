using System.Text;

namespace TfNet.Generators;

/// <summary>Names in the spellings that code here has them in.</summary>
internal static class PythonNaming
{
    /// <summary>A class name in snake case as Keras makes it: <c>GlorotUniform</c> becomes <c>glorot_uniform</c>, <c>Conv2D</c> <c>conv2d</c>.</summary>
    public static string ToSnakeCase(string name)
    {
        var text = new StringBuilder();
        for (var i = 0; i < name.Length; i++)
        {
            var startsWord = i > 0 && char.IsUpper(name[i]);
            if (startsWord && ((i + 1 < name.Length && char.IsLower(name[i + 1])) || char.IsLower(name[i - 1])))
                text.Append('_');
            text.Append(char.ToLowerInvariant(name[i]));
        }
        return text.ToString();
    }

    /// <summary>A name in snake case in camel case: <c>beta_initializer</c> becomes <c>betaInitializer</c>.</summary>
    public static string ToCamelCase(string name)
    {
        var words = name.Split('_').Where(static word => word.Length > 0).ToArray();
        return string.Concat(words.Select(static (word, i) => i == 0 ? word : char.ToUpperInvariant(word[0]) + word.Substring(1)));
    }
}
