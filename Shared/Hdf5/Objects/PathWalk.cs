using System.Diagnostics.CodeAnalysis;

namespace Tensorflow.Hdf5;

/// <summary>Finds what a path leads to. Links to elsewhere are named and not followed.</summary>
internal static class PathWalk
{
    /// <summary>What a path leads to.</summary>
    /// <param name="from">Where a path begins that does not begin with a slash.</param>
    /// <param name="path">Names with slashes between.</param>
    /// <exception cref="KeyNotFoundException">It leads nowhere.</exception>
    /// <exception cref="InvalidDataException">A link on the way leads elsewhere, or the file is damaged there.</exception>
    public static H5Object Find(Group from, string path) => Walk(from, path, out var stop) ?? throw new KeyNotFoundException(stop.Problem(path));

    /// <summary>What a path leads to, where it leads to something.</summary>
    public static bool TryFind(Group from, string path, [NotNullWhen(true)] out H5Object? found) => (found = Walk(from, path, out _)) is not null;

    private static H5Object? Walk(Group from, string path, out Stop stop)
    {
        var isAbsolute = path.StartsWith('/');
        var (file, at) = (from.file, isAbsolute ? from.file.Node : from.Node);
        string[] names = [.. path.Split('/').Where(static name => name is not ("" or "."))];
        stop = new Stop(file, at, "/", null);
        for (var i = 0; i < names.Length; i++)
        {
            if (at is not GroupNode group || !group.Links.TryGet(names[i], out var link))
            {
                stop = new Stop(file, at, PathOf(i), names[i]);
                return null;
            }
            at = link is HardLink hard ? hard.Find() : throw Refuse(file, PathOf(i + 1), link);
        }
        return path.Length == 0 ? null : Open(file, at, PathOf(names.Length));

        // A path is put together at its end only: one of many names would cost the square of their number.
        string PathOf(int count) => count == 0 ? isAbsolute ? "/" : from.name : Join(isAbsolute ? "/" : from.name, string.Join('/', names[..count]));
    }

    private static InvalidDataException Refuse(H5File file, string path, Link link) => link switch
    {
        SoftLink soft => file.Refused($"{path} is a soft link to {soft.Path}, and soft links are not followed. Ask for {soft.Path} itself, or make a hard link: f[\"{path}\"] = f[\"{soft.Path}\"]."),
        ForeignLink foreign => file.Refused($"{path} is {foreign.Description}, which is not followed: a file must hold what it gives. Copy the data into this file."),
        _ => throw new InvalidOperationException($"A link of an unknown kind: {link}."),
    };

    /// <summary>The object for a node that was found.</summary>
    public static H5Object Open(H5File file, ObjectNode node, string path) => node switch
    {
        GroupNode group => new Group(file, group, path),
        DatasetNode set => new Dataset(file, set, path),
        TypeNode type => new NamedType(file, type, path),
        _ => throw new InvalidOperationException($"A node of an unknown kind: {node}."),
    };

    /// <summary>A path with one more name.</summary>
    public static string Join(string path, string name) => path == "/" ? "/" + name : path + "/" + name;

    /// <summary>The first names of a group, for messages.</summary>
    public static string Some(Group group)
    {
        const int shown = 10;
        var names = group.keys();
        return names.Count == 0 ? "nothing" : string.Join(", ", names.Take(shown)) + (names.Count > shown ? ", …" : "");
    }

    /// <summary>Where a path leads nowhere any more.</summary>
    /// <param name="File">The file.</param>
    /// <param name="Node">The last object on the way.</param>
    /// <param name="Path">Its path.</param>
    /// <param name="Name">The name that it does not have; <see langword="null"/> where none was asked for.</param>
    private readonly record struct Stop(H5File File, ObjectNode Node, string Path, string? Name)
    {
        public string Problem(string asked) => (Name, Open(File, Node, Path)) switch
        {
            (null, _) => "Unable to synchronously open object (name parameter cannot be an empty string). Expected a name or a path such as \"a/b\".",
            (_, Group group) => $"Unable to synchronously open object (object '{Name}' doesn't exist). {Path} holds: {Some(group)}.",
            (_, var other) => $"Unable to synchronously open object (message type not found). Received: \"{asked}\", but {other} is no group.",
        };
    }
}
