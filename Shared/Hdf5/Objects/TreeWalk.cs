namespace Tensorflow.Hdf5;

/// <summary>Everything below a group, each object once, in the order of names; it takes no stack, however deep groups nest.</summary>
internal static class TreeWalk
{
    /// <summary>How deep groups may nest: the paths of all of them together grow with the square of it.</summary>
    private const int MostDeep = 1_000;

    /// <summary>Paths relative to a group, and what they lead to. Soft links and links to other files are left out.</summary>
    public static IEnumerable<(string Path, H5Object Found)> Below(Group top)
    {
        var seen = new HashSet<ObjectNode>(ReferenceEqualityComparer.Instance) { top.Node };
        var open = new Stack<(string Prefix, Group Group, int Next, string[] Names)>();
        open.Push(("", top, 0, Names(top)));
        while (open.TryPop(out var at))
        {
            if (at.Next == at.Names.Length)
                continue;
            open.Push(at with { Next = at.Next + 1 });
            var name = at.Names[at.Next];
            if (!((GroupNode)at.Group.Node).Links.TryGet(name, out var link) || link is not HardLink hard || !seen.Add(hard.Find()))
                continue;
            var found = PathWalk.Open(top.file, hard.Find(), PathWalk.Join(at.Group.name, name));
            yield return (at.Prefix + name, found);
            if (open.Count > MostDeep)
                throw top.file.Refused($"{top.name}: groups nest more than {MostDeep} deep, and not all of them are visited. Ask for those that are needed by their paths.");
            if (found is Group group)
                open.Push((at.Prefix + name + "/", group, 0, Names(group)));
        }
    }

    private static string[] Names(Group group) => [.. ((GroupNode)group.Node).Links.SortedNames];
}
