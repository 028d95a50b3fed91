using System.IO.Compression;
using System.Xml.Linq;

namespace TfNet.UnitTests.Packages;

/// <summary>The packages of TfNet.Keras, what it needs, and TfNet.Imaging, in a temporary folder.</summary>
public sealed class PackedKeras : IDisposable
{
    /// <summary>The packages that are expected.</summary>
    public static readonly string[] Names = ["TfNet.Engine", "TfNet.Hdf5", "TfNet.Imaging", "TfNet.Keras", "TfNet.NumPy", "TfNet.TensorFlow"];

    /// <summary>Packs.</summary>
    public PackedKeras()
    {
        // A version of its own: nothing of another one can be taken from a cache.
        Version = $"0.1.0-test.{Guid.NewGuid():N}";
        Folder = Directory.CreateTempSubdirectory("tfnet packages ").FullName;
        DotNet.Run(Path.Combine(Repository.Root, "UnitTests", "Packages"), "msbuild", Path.Combine("Packing", "pack.proj"), "-nologo", "-verbosity:minimal",
            $"-p:Configuration={Repository.Configuration}", $"-p:PackageOutputPath={Feed}", $"-p:PackageVersion={Version}");
    }

    /// <summary>The version of the packages.</summary>
    public string Version { get; }

    /// <summary>A folder to work in.</summary>
    public string Folder { get; }

    /// <summary>The folder of the packages.</summary>
    public string Feed => Path.Combine(Folder, "feed");

    /// <summary>Opens a package.</summary>
    public ZipArchive Open(string name) => ZipFile.OpenRead(Path.Combine(Feed, $"{name}.{Version}.nupkg"));

    /// <summary>The description inside a package.</summary>
    public XElement Metadata(string name)
    {
        using var package = Open(name);
        using var stream = package.GetEntry($"{name}.nuspec")!.Open();
        var root = XDocument.Load(stream).Root!;
        return root.Element(root.Name.Namespace + "metadata")!;
    }

    /// <inheritdoc/>
    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
