using System.Xml.Linq;

namespace TfNet.UnitTests.Packages;

/// <summary>What is in the packages, and that a program elsewhere can use them.</summary>
public sealed class PackageTests(PackedKeras packed) : IClassFixture<PackedKeras>
{
    private const string ReadsAnImage =
        """
        using Tensorflow;
        using static Tensorflow.KerasApi;
        try
        {
            keras.utils.save_img("a picture.png", Tensorflow.NumPy.np.ones((2, 3, 3)), scale: false);
            Console.WriteLine(keras.utils.load_img("a picture.png").size);
        }
        catch (RuntimeError error)
        {
            Console.WriteLine(error.Message);
        }
        """;

    [Theory]
    [InlineData("TfNet.Engine")]
    [InlineData("TfNet.NumPy", "TfNet.Engine")]
    [InlineData("TfNet.Hdf5", "TfNet.Engine", "TfNet.NumPy")]
    [InlineData("TfNet.TensorFlow", "TfNet.Engine", "TfNet.NumPy")]
    [InlineData("TfNet.Keras", "TfNet.Engine", "TfNet.Hdf5", "TfNet.NumPy", "TfNet.TensorFlow")]
    public void A_package_has_readme_licence_documentation_and_only_our_own_dependencies(string name, params string[] dependencies)
    {
        using var package = packed.Open(name);
        string[] files = [.. package.Entries.Select(static entry => entry.FullName)];
        Assert.Contains($"lib/net10.0/{name}.dll", files);
        Assert.Contains($"lib/net10.0/{name}.xml", files);
        Assert.Contains("README.md", files);

        var metadata = packed.Metadata(name);
        XNamespace space = metadata.Name.Namespace;
        Assert.Equal("README.md", metadata.Element(space + "readme")?.Value);
        Assert.Equal("Apache-2.0", metadata.Element(space + "license")?.Value);
        Assert.False(string.IsNullOrWhiteSpace(metadata.Element(space + "description")?.Value));
        var needed = metadata.Descendants(space + "dependency").ToList();
        Assert.Equal(dependencies, needed.Select(static d => d.Attribute("id")!.Value).Order(StringComparer.Ordinal));
        Assert.All(needed, d => Assert.Equal(packed.Version, d.Attribute("version")!.Value));
    }

    /// <summary>Whoever uses the package is warned of a method that Keras never calls.</summary>
    [Fact]
    public void The_analyzer_comes_with_Keras()
    {
        using var package = packed.Open("TfNet.Keras");
        Assert.Contains("analyzers/dotnet/cs/TfNet.Analyzers.dll", package.Entries.Select(static entry => entry.FullName));
        var project = NewProgram("a layer that nobody calls", "TfNet.Keras");
        File.WriteAllText(Path.Combine(project, "program.cs"),
            """
            using Tensorflow;
            Console.WriteLine(new Scaled().name);
            class Scaled : Tensorflow.Keras.Engine.Layer { public Tensor call(Tensor x) => x * 2; }
            """);
        var output = DotNet.Run(project, "build", "-nologo", "-verbosity:minimal", "-p:TreatWarningsAsErrors=false");
        Assert.Contains("warning TFK002: 'Scaled.call(Tensor)'", output, StringComparison.Ordinal);
        Assert.Contains("public override Tensor call(Tensor inputs, bool training = false)", output, StringComparison.Ordinal);
    }

    [Fact]
    public void There_is_a_package_for_each_room_that_Keras_needs_and_for_images_and_no_other() =>
        Assert.Equal(PackedKeras.Names, Directory.GetFiles(packed.Feed, "*.nupkg").Select(file => Path.GetFileName(file)[..^$".{packed.Version}.nupkg".Length]).Order(StringComparer.Ordinal));

    [Fact]
    public void The_program_of_the_packages_readme_restores_from_a_folder_and_trains()
    {
        var project = NewProgram("a new program", "TfNet.Keras");
        var program = Repository.CodeBlocks("docs/package.md", "csharp")[0].Replace("#:package", "// #:package", StringComparison.Ordinal);
        File.WriteAllText(Path.Combine(project, "program.cs"), program +
            """
            var losses = model.fit(x, y, epochs: 3, verbose: 0).history["loss"];
            Console.WriteLine(losses[2] < losses[0] ? "it learns" : string.Join(' ', losses));
            """);
        DotNet.Run(project, "build", "-nologo", "-verbosity:quiet");
        var output = DotNet.Run(project, Path.Combine("bin", "Debug", "net10.0", "program.dll"));
        Assert.Contains("Epoch 5/5", output, StringComparison.Ordinal);
        Assert.EndsWith("it learns", output.TrimEnd(), StringComparison.Ordinal);

        var instructions = DotNet.Run(project, "msbuild", "-nologo", "-getProperty:IlcInstructionSet", "-p:RuntimeIdentifier=linux-x64");
        Assert.Equal("x86-64-v3", instructions.Trim());
    }

    [Fact]
    public void A_program_with_the_package_for_images_reads_files_without_a_line_of_its_own_and_one_without_it_says_what_to_add()
    {
        foreach (var (name, packages) in ((string, string[])[])[("with images", ["TfNet.Keras", "TfNet.Imaging"]), ("without images", ["TfNet.Keras"])])
        {
            var project = NewProgram(name, packages);
            File.WriteAllText(Path.Combine(project, "program.cs"), ReadsAnImage);
            DotNet.Run(project, "build", "-nologo", "-verbosity:quiet");
            var output = DotNet.Run(project, Path.Combine("bin", "Debug", "net10.0", "program.dll"));
            Assert.Contains(packages.Length > 1 ? "(3, 2)" : "TfNet.Imaging", output, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Numbers_have_a_point_on_a_system_whose_language_has_a_comma_unless_the_program_wants_that()
    {
        const string Code =
            """
            using System.Globalization;
            using static Tensorflow.Binding;
            var loss = 1.5f;
            Console.WriteLine($"{loss:F4}");
            Console.WriteLine($"{tf.constant(loss):F4}");
            """;
        var german = new Dictionary<string, string> { ["LANG"] = "de_DE.UTF-8", ["LC_ALL"] = "de_DE.UTF-8", ["DOTNET_SYSTEM_GLOBALIZATION_INVARIANT"] = "" };
        var project = NewProgram("a German program", "TfNet.TensorFlow");
        File.WriteAllText(Path.Combine(project, "program.cs"), Code);
        DotNet.Run(project, "build", "-nologo", "-verbosity:quiet");
        Assert.Equal("1.5000\n1.5000\n", DotNet.Run(project, german, Path.Combine("bin", "Debug", "net10.0", "program.dll")).ReplaceLineEndings("\n"));
        Assert.Equal("true", DotNet.Run(project, "msbuild", "-nologo", "-getProperty:InvariantGlobalization").Trim());
        Assert.Equal("false", DotNet.Run(project, "msbuild", "-nologo", "-getProperty:InvariantGlobalization", "-p:InvariantGlobalization=false").Trim());
    }

    [Fact]
    public void A_program_that_references_the_project_has_the_invariant_culture_as_its_default()
    {
        var folder = Directory.CreateDirectory(Path.Combine(packed.Folder, "a file")).FullName;
        string Shown(string properties)
        {
            File.WriteAllText(Path.Combine(folder, "program.cs"),
                $$"""
                #:project {{Path.Combine(Repository.Root, "Shared", "TensorFlow", "TfNet.TensorFlow.csproj")}}
                {{properties}}
                using System.Globalization;
                using static Tensorflow.Binding;
                print(tf.constant(1.5f));
                Console.WriteLine(CultureInfo.DefaultThreadCurrentCulture is { } culture && culture.Equals(CultureInfo.InvariantCulture));
                """);
            return DotNet.Run(folder, "run", "program.cs");
        }
        Assert.EndsWith("True", Shown("").TrimEnd(), StringComparison.Ordinal);
        Assert.EndsWith("False", Shown("#:property InvariantGlobalization=false").TrimEnd(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_program_elsewhere_that_references_the_projects_reads_image_files_too()
    {
        var project = NewProject("with projects", string.Concat(((string[])["Keras", "Imaging"]).Select(static room =>
            $"<ProjectReference Include=\"{Path.Combine(Repository.Root, "Shared", room, $"TfNet.{room}.csproj")}\" />")));
        File.WriteAllText(Path.Combine(project, "program.cs"), ReadsAnImage);
        // The projects are built already; building them here would disturb tests that run.
        DotNet.Run(project, "build", "-nologo", "-verbosity:quiet", "-c", Repository.Configuration, "-p:BuildProjectReferences=false");
        Assert.Equal("(3, 2)", DotNet.Run(project, Path.Combine("bin", Repository.Configuration, "net10.0", "program.dll")).Trim());
    }

    [Fact]
    public void The_readme_shows_the_first_port_as_it_is() =>
        Assert.Equal(Repository.Read("docs/first.cs").ReplaceLineEndings("\n"), Repository.CodeBlocks("README.md", "csharp")[0]);

    [Fact]
    public void The_readme_shows_the_program_that_runs_a_model_as_it_is() =>
        Assert.Contains(Repository.Read("docs/predict.cs").ReplaceLineEndings("\n"), Repository.CodeBlocks("README.md", "csharp"));

    [Fact]
    public void The_readme_shows_the_program_that_labels_a_picture_as_it_is_and_as_it_runs_beside_Python()
    {
        var program = Repository.Read("docs/label.cs").ReplaceLineEndings("\n");
        Assert.Contains(program, Repository.CodeBlocks("README.md", "csharp"));
        // What stands below the lines that begin with # and using.
        Assert.Contains(program[program.IndexOf("\n\n", StringComparison.Ordinal)..].Trim(), Repository.Read("UnitTests/Programs/PictureLabel/program.cs").ReplaceLineEndings("\n"), StringComparison.Ordinal);
    }

    /// <summary>A folder with a project that references packages of the folder.</summary>
    private string NewProgram(string name, params string[] packages) =>
        NewProject(name, string.Concat(packages.Select(package => $"<PackageReference Include=\"{package}\" Version=\"{packed.Version}\" />")));

    /// <summary>A folder with a project that has these references.</summary>
    private string NewProject(string name, string references)
    {
        // No source but the folder: whatever else is needed lies in the user's own packages.
        var project = Path.Combine(packed.Folder, name);
        Directory.CreateDirectory(project);
        File.WriteAllText(Path.Combine(project, "nuget.config"),
            $"""
            <configuration>
              <packageSources><clear /><add key="packed" value="{packed.Feed}" /></packageSources>
              <fallbackPackageFolders><clear /><add key="user" value="{UserPackages()}" /></fallbackPackageFolders>
              <config><add key="globalPackagesFolder" value="{Path.Combine(packed.Folder, "restored")}" /></config>
            </configuration>
            """);
        File.WriteAllText(Path.Combine(project, "program.csproj"),
            $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <OutputType>Exe</OutputType>
                <TargetFramework>net10.0</TargetFramework>
                <ImplicitUsings>enable</ImplicitUsings>
                <Nullable>enable</Nullable>
                <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
              </PropertyGroup>
              <ItemGroup>{references}</ItemGroup>
            </Project>
            """);
        return project;
    }

    private static string UserPackages() => Environment.GetEnvironmentVariable("NUGET_PACKAGES") is { Length: > 0 } named
        ? named
        : Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");
}
