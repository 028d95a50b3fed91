namespace Tensorflow.Hdf5.Writing;

/// <summary>An object of a tree, and by which name of which group it was found first.</summary>
/// <param name="Parent">The group; <see langword="null"/> for the root.</param>
/// <param name="Name">The name.</param>
/// <param name="Node">The object.</param>
internal sealed record TreePlace(TreePlace? Parent, string Name, ObjectNode Node)
{
    /// <summary>The path that leads there.</summary>
    public string Path
    {
        get
        {
            var names = new Stack<string>();
            for (var at = this; at.Parent is not null; at = at.Parent)
                names.Push(at.Name);
            return "/" + string.Join('/', names);
        }
    }

    /// <summary>All objects below and with a root, each once, groups before what is in them; no stack is taken, however deep they nest.</summary>
    /// <param name="root">The root.</param>
    /// <param name="links">By how many names each is known; the root has one of no name.</param>
    /// <exception cref="InvalidDataException">The file that the tree is of is damaged.</exception>
    public static List<TreePlace> All(GroupNode root, out Dictionary<ObjectNode, int> links)
    {
        List<TreePlace> found = [new(null, "", root)];
        links = new(ReferenceEqualityComparer.Instance) { [root] = 1 };
        for (var i = 0; i < found.Count; i++)
        {
            if (found[i].Node is not GroupNode group)
                continue;
            foreach (var name in group.Links.Names)
            {
                if (!group.Links.TryGet(name, out var link) || link is not HardLink hard)
                    continue;
                var node = hard.Find();
                if (!links.TryAdd(node, 1))
                    links[node]++;
                else
                    found.Add(new TreePlace(found[i], name, node));
            }
        }
        return found;
    }
}
