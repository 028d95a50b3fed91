using Tensorflow.Hdf5.Writing;

namespace Tensorflow.Hdf5;

/// <content>What changes groups.</content>
public partial class Group
{
    /// <inheritdoc/>
    public override Group create_group(string name, bool track_order = false)
    {
        file.Change("create group");
        var place = PathPlace.Find(this, name, "create group");
        var node = new GroupNode(track_order);
        return new Group(file, node, place.Put(node));
    }

    /// <inheritdoc/>
    public override Group require_group(string name)
    {
        if (!PathWalk.TryFind(this, name, out var found))
            return create_group(name);
        return found as Group ?? throw new TypeError($"Incompatible object ({found.Kind}) already exists. Received: \"{name}\", which is {found}.");
    }

    /// <inheritdoc/>
    public override Dataset create_dataset(string name, Shape? shape = null, H5Type dtype = default, H5Value? data = null, ChunksArg chunks = default, Shape? maxshape = null,
        CompressionArg compression = default, int? compression_opts = null, bool shuffle = false, bool fletcher32 = false, H5Value? fillvalue = null, bool track_order = false)
    {
        file.Change("create dataset");
        var place = PathPlace.Find(this, name, "create dataset");
        var node = new DatasetMaker(shape, dtype, data, chunks, maxshape, compression, compression_opts, shuffle, fletcher32, fillvalue, track_order).Make();
        return new Dataset(file, node, place.Put(node));
    }

    /// <inheritdoc/>
    public override Dataset require_dataset(string name, Shape shape, H5Type dtype, bool exact = false)
    {
        if (!PathWalk.TryFind(this, name, out var found))
            return create_dataset(name, shape, dtype);
        if (found is not Dataset set)
            throw new TypeError($"Incompatible object ({found.Kind}) already exists. Received: \"{name}\", which is {found}.");
        if (!set.shape.Equals(shape))
            throw new TypeError($"Shapes do not match (existing {set.shape} vs new {shape}). Received: \"{name}\".");
        set.CheckType(dtype, exact);
        return set;
    }

    /// <inheritdoc/>
    public override void __delitem__(string name)
    {
        file.Change("delete link");
        var (group, last) = Owner(name);
        if (!group.Links.Remove(last))
            throw new KeyNotFoundException($"Couldn't delete link (specified link doesn't exist). Received: \"{name}\". {this.name} holds: {PathWalk.Some(this)}.");
    }

    /// <inheritdoc/>
    public override void move(string source, string dest)
    {
        file.Change("move link");
        var (group, last) = Owner(source);
        if (!group.Links.TryGet(last, out var link))
            throw new KeyNotFoundException($"Unable to synchronously move link (component not found). Received: \"{source}\". {name} holds: {PathWalk.Some(this)}.");
        PathPlace.Find(this, dest, "move link").Put(link);
        group.Links.Remove(last);
    }

    /// <summary>Gives an object a name in this group: a hard link where it has one already, a new data set for a value.</summary>
    private void Assign(string name, H5Object value)
    {
        if (value is NewValue made)
        {
            create_dataset(name, data: made.Value);
            return;
        }
        file.Change("create link");
        if (!ReferenceEquals(value.file, file))
            throw new ValueError($"Unable to create link (interfile hard links are not allowed). Received: {value} of {value.file.filename} for \"{name}\" in {file.filename}. Copy its elements: group[\"{name}\"] = set[\":\"].");
        PathPlace.Find(this, name, "create link").Put(value.Node);
    }

    /// <summary>The group that holds the last name of a path.</summary>
    private (GroupNode Group, string Name) Owner(string path)
    {
        var trimmed = path.TrimEnd('/');
        var cut = trimmed.LastIndexOf('/');
        var owner = cut < 0 ? this : PathWalk.Find(this, cut == 0 ? "/" : trimmed[..cut]);
        return owner is Group group ? ((GroupNode)group.Node, trimmed[(cut + 1)..])
            : throw new KeyNotFoundException($"Unable to synchronously open object (message type not found). Received: \"{path}\", but {owner} is no group.");
    }
}
