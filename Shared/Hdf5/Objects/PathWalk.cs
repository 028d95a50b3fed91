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
    public static H5Object Find(Group from, string path) => Walk(from, path, out var problem) ?? throw new KeyNotFoundException(problem);

    /// <summary>What a path leads to, where it leads to something.</summary>
    public static bool TryFind(Group from, string path, [NotNullWhen(true)] out H5Object? found) => (found = Walk(from, path, out _)) is not null;

    private static H5Object? Walk(Group from, string path, out string problem)
    {
        problem = "";
        if (path.Length == 0)
        {
            problem = "Unable to synchronously open object (name parameter cannot be an empty string). Expected a name or a path such as \"a/b\".";
            return null;
        }
        H5Object at = path[0] == '/' ? from.file.Root : from;
        foreach (var name in path.Split('/'))
        {
            if (name is "" or ".")
                continue;
            if (at is not Group group)
            {
                problem = $"Unable to synchronously open object (message type not found). Received: \"{path}\", but {at} is no group.";
                return null;
            }
            if (!((GroupNode)group.Node).Links.TryGet(name, out var link))
            {
                problem = $"Unable to synchronously open object (object '{name}' doesn't exist). {group.name} holds: {Some(group)}.";
                return null;
            }
            at = Follow(group, name, link);
        }
        return at;
    }

    private static H5Object Follow(Group group, string name, Link link)
    {
        var path = Join(group.name, name);
        return link switch
        {
            HardLink hard => Open(group.file, hard.Find(), path),
            SoftLink soft => throw group.file.Refused($"{path} is a soft link to {soft.Path}, and soft links are not followed. Ask for {soft.Path} itself, or make a hard link: f[\"{path}\"] = f[\"{soft.Path}\"]."),
            ForeignLink foreign => throw group.file.Refused($"{path} is {foreign.Description}, which is not followed: a file must hold what it gives. Copy the data into this file."),
            _ => throw new InvalidOperationException($"A link of an unknown kind: {link}."),
        };
    }

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
}
