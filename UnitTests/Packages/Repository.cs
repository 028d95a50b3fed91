using System.Reflection;

namespace TfNet.UnitTests.Packages;

/// <summary>Where the repository is that these tests were built from, and how.</summary>
internal static class Repository
{
    /// <summary>The folder of the solution.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>Debug or Release.</summary>
    public static string Configuration { get; } = typeof(Repository).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(static a => a.Key == "Configuration").Value!;

    /// <summary>The text of a file.</summary>
    public static string Read(string path) => File.ReadAllText(Path.Combine(Root, path));

    /// <summary>The blocks of a markdown file that are marked as this language.</summary>
    public static string[] CodeBlocks(string path, string language)
    {
        var parts = Read(path).ReplaceLineEndings("\n").Split($"```{language}\n");
        return [.. parts.Skip(1).Select(static part => part[..part.IndexOf("```", StringComparison.Ordinal)])];
    }

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Cifar.TfNet.sln")))
                return folder.FullName;
        }
        throw new DirectoryNotFoundException($"No folder upwards from {AppContext.BaseDirectory} holds Cifar.TfNet.sln.");
    }
}
