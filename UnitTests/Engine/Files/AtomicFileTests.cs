using System.Runtime.Versioning;
using TfNet.Engine;

namespace TfNet.UnitTests.Engine.Files;

/// <summary>A file is whole or as it was; where it cannot be written, the message names it, the reason and what to do, and nothing is left beside it.</summary>
public sealed class AtomicFileTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("atomic ").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void A_file_that_is_not_finished_leaves_the_former_one()
    {
        var path = Path.Combine(_folder, "a");
        AtomicFile.Write(path, static stream => stream.Write("first"u8));
        Assert.Throws<InvalidOperationException>(() => AtomicFile.Write(path, static stream =>
        {
            stream.Write("second"u8);
            throw new InvalidOperationException();
        }));
        Assert.Equal("first", File.ReadAllText(path));
        AtomicFile.Write(path, static stream => stream.Write("third"u8));
        Assert.Equal("third", File.ReadAllText(path));
        Assert.Equal([path], Directory.GetFileSystemEntries(_folder));
    }

    [Fact]
    public void Folders_are_made_where_that_is_asked_for()
    {
        var path = Path.Combine(_folder, "b", "c", "d");
        var error = Assert.Throws<DirectoryNotFoundException>(() => AtomicFile.Write(path, static _ => { }));
        Assert.Equal($"'{path}' cannot be written: there is no folder '{Path.GetDirectoryName(path)}'. Make it first, or choose another path.", error.Message);
        AtomicFile.Write(path, static stream => stream.Write("x"u8), makeFolders: true);
        Assert.Equal("x", File.ReadAllText(path));
    }

    [Theory, InlineData(false), InlineData(true)]
    public void A_folder_of_the_name_is_named(bool makeFolders)
    {
        var path = Path.Combine(_folder, "folder");
        Directory.CreateDirectory(path);
        var error = Assert.Throws<UnauthorizedAccessException>(() => AtomicFile.Write(path, static stream => stream.Write("x"u8), makeFolders));
        Assert.Equal($"'{path}' cannot be written: it is a folder. Name a file in it.", error.Message);
        Assert.Equal([path], Directory.GetFileSystemEntries(_folder));
    }

    [Theory, InlineData(false, "below"), InlineData(true, "below"), InlineData(true, "below/deeper")]
    public void A_file_where_a_folder_is_needed_is_named(bool makeFolders, string below)
    {
        var file = Path.Combine(_folder, "file");
        File.WriteAllText(file, "as it was");
        var path = Path.Combine(file, below);
        var error = Assert.Throws<IOException>(() => AtomicFile.Write(path, static _ => { }, makeFolders));
        Assert.Equal($"'{path}' cannot be written: '{file}' is a file, where a folder is needed. Choose another path.", error.Message);
        Assert.Equal("as it was", File.ReadAllText(file));
    }

    [Theory, InlineData(false, ""), InlineData(true, "new")]
    [UnsupportedOSPlatform("windows")]
    public void A_folder_that_is_not_to_be_written_into_is_named(bool makeFolders, string below)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows() || Environment.IsPrivilegedProcess, "Rights do not hold for this user, or are others.");
        File.SetUnixFileMode(_folder, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        try
        {
            var path = Path.Combine(_folder, below, "a");
            var error = Assert.Throws<UnauthorizedAccessException>(() => AtomicFile.Write(path, static _ => { }, makeFolders));
            Assert.Equal(Denied(path, _folder), error.Message);
        }
        finally
        {
            File.SetUnixFileMode(_folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }

    [Fact]
    public void The_kind_of_error_is_the_system_s()
    {
        var path = Path.Combine(_folder, "new", "a");
        Exception denied = new UnauthorizedAccessException("Access is denied."), full = new IOException("No space left on device.");
        var (first, second) = (FileErrors.CannotWrite(path, denied), FileErrors.CannotWrite(path, full));
        Assert.Equal((typeof(UnauthorizedAccessException), Denied(path, _folder), denied), (first.GetType(), first.Message, first.InnerException));
        Assert.Equal((typeof(IOException), $"'{path}' cannot be written: No space left on device. Choose another folder.", full), (second.GetType(), second.Message, second.InnerException));
    }

    private static string Denied(string path, string folder) =>
        $"'{path}' cannot be written: writing into the folder '{folder}' is not permitted. Choose another folder, or change its rights.";
}
