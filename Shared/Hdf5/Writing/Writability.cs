using Tensorflow.Hdf5.Reading;

namespace Tensorflow.Hdf5.Writing;

/// <summary>Tells whether what a file holds can be written again: asked when a file is opened to be changed, before anybody changes it, and before it is written.</summary>
internal static class Writability
{
    private const string Remedy = "Copy what is needed into a new file.";

    /// <summary>Checks a whole tree.</summary>
    /// <exception cref="TypeError">It holds what is not written.</exception>
    /// <exception cref="InvalidDataException">It is of a file that is damaged, or refers to other files.</exception>
    public static void Check(GroupNode root)
    {
        foreach (var place in TreePlace.All(root, out _))
            Check(place);
    }

    /// <summary>Checks an object, its names and its attributes.</summary>
    /// <exception cref="TypeError">It is not written.</exception>
    /// <exception cref="InvalidDataException">It is of a file that is damaged, or refers to other files.</exception>
    public static void Check(TreePlace place)
    {
        switch (place.Node)
        {
            case GroupNode group:
                CheckLinks(place, group);
                break;
            case DatasetNode set:
                CheckType(set.Type, place.Path);
                if (set.Source is StoredElements stored)
                    stored.Store.Check(set.Space.Dims, set.Type.Size);
                break;
            default:
                throw new TypeError($"{place.Path} is a named data type, which is not written. {Remedy}");
        }
        foreach (var name in place.Node.Attributes.Names)
        {
            if (!place.Node.Attributes.TryGet(name, out var attribute))
                continue;
            CheckType(attribute.Type, $"the attribute \"{name}\" of {place.Path}");
            AttributeMessage.CheckSize(name, attribute);
        }
    }

    private static void CheckType(Datatype type, string what)
    {
        if (type.Kind == DatatypeKind.Other)
            throw new TypeError($"{what} has elements of HDF5's type {type.Description}, which are not written. {Remedy}");
    }

    private static void CheckLinks(TreePlace place, GroupNode group)
    {
        foreach (var name in group.Links.Names)
        {
            if (group.Links.TryGet(name, out var link) && link is ForeignLink foreign)
                throw new TypeError($"{PathWalk.Join(place.Path, name)} is {foreign.Description}, which is not written. {Remedy}");
        }
    }
}
