namespace Tensorflow.Hdf5;

/// <summary>Where a new member of a group goes: the last group on the way that exists, the groups that are missing, and the name.</summary>
/// <param name="Group">The last group that exists.</param>
/// <param name="Path">That group's path.</param>
/// <param name="Missing">The names of groups below it that must be made.</param>
/// <param name="Name">The name of the new member.</param>
internal sealed record PathPlace(GroupNode Group, string Path, IReadOnlyList<string> Missing, string Name)
{
    /// <summary>The place of a path, at which there is nothing yet.</summary>
    /// <param name="from">Where a path begins that does not begin with a slash.</param>
    /// <param name="path">Names with slashes between.</param>
    /// <param name="action">What is about to be done, as h5py names it: <c>create group</c>.</param>
    /// <exception cref="ValueError">The path is empty, or something has the name.</exception>
    /// <exception cref="TypeError">A name on the way is not a group's.</exception>
    public static PathPlace Find(Group from, string path, string action)
    {
        if (path.Contains('\0'))
            throw new ValueError($"Unable to synchronously {action} (a name cannot hold a zero character). Received: \"{path.Replace("\0", "\\0", StringComparison.Ordinal)}\".");
        string[] names = [.. path.Split('/').Where(static name => name is not ("" or "."))];
        if (names.Length == 0)
        {
            throw new ValueError(path.Length == 0
                ? $"Unable to synchronously {action} (name parameter cannot be an empty string). Expected a name or a path such as \"a/b\"."
                : $"Unable to synchronously {action} (name already exists). Received: \"{path}\".");
        }
        var (group, at) = path[0] == '/' ? ((GroupNode)from.file.Node, "/") : ((GroupNode)from.Node, from.name);
        for (var i = 0; i < names.Length; i++)
        {
            if (!group.Links.TryGet(names[i], out var link))
                return new PathPlace(group, at, names[i..^1], names[^1]);
            at = PathWalk.Join(at, names[i]);
            if (i == names.Length - 1)
                break;
            group = link is HardLink hard && hard.Find() is GroupNode inner ? inner
                : throw new TypeError($"Unable to synchronously {action} (Incompatible object (Dataset) already exists). Received: \"{path}\", but {at} is no group.");
        }
        throw new ValueError($"Unable to synchronously {action} (name already exists). Received: \"{path}\", and {at} exists. Choose another name, or delete it first: __delitem__(\"{path}\").");
    }

    /// <summary>Puts an object there.</summary>
    /// <returns>Its path.</returns>
    public string Put(ObjectNode node) => Put(new HardLink(node));

    /// <summary>Puts a link there.</summary>
    /// <returns>Its path.</returns>
    public string Put(Link link)
    {
        var (group, path) = (Group, Path);
        foreach (var name in Missing)
        {
            var made = new GroupNode();
            group.Links.TryAdd(name, new HardLink(made));
            (group, path) = (made, PathWalk.Join(path, name));
        }
        group.Links.TryAdd(Name, link);
        return PathWalk.Join(path, Name);
    }
}
