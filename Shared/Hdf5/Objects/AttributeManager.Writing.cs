using Tensorflow.Hdf5.Writing;

namespace Tensorflow.Hdf5;

/// <content>What changes attributes.</content>
public sealed partial class AttributeManager
{
    /// <summary>Makes an attribute, in the place of one that has the name.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="data">What it holds.</param>
    /// <param name="shape">Its sizes; those of the data when none are given.</param>
    /// <param name="dtype">The type of its elements; that of the data when none is given: texts are of variable length then.</param>
    /// <exception cref="ValueError">The file can only be read, the sizes do not fit, or the type cannot hold a text.</exception>
    /// <exception cref="TypeError">Texts are to be numbers, or numbers texts.</exception>
    /// <exception cref="IOException">It takes more than the 64 KB that an attribute holds.</exception>
    public void create(string name, H5Value data, Shape? shape = null, H5Type dtype = default)
    {
        _owner.file.Change("create attribute");
        if (name.Length == 0 || name.Contains('\0'))
            throw new ValueError($"An attribute needs a name, which cannot hold a zero character. Received: \"{name.Replace("\0", "\\0", StringComparison.Ordinal)}\".");
        Set(name, data, shape, dtype.Type ?? data.Node.Type);
    }

    /// <summary>Gives an attribute another value and keeps its type; makes it where there is none.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="value">What it holds from now on, of the same sizes.</param>
    /// <exception cref="ValueError">The file can only be read.</exception>
    /// <exception cref="TypeError">The sizes differ, or it has no elements.</exception>
    /// <exception cref="IOException">It has no elements at all.</exception>
    public void modify(string name, H5Value value)
    {
        if (!_attributes.TryGet(name, out var old))
        {
            create(name, value);
            return;
        }
        _owner.file.Change("write attribute");
        if (old.Space.IsNull)
            throw new IOException($"Empty attributes can't be modified. Received: \"{name}\". Make it anew: attrs[\"{name}\"] = value.");
        if (!value.shape.Equals(old.Space.Shape) && (value.size != 1 || old.Space.Count != 1))
            throw new TypeError($"Shape of data is incompatible with existing attribute. Received: shape {value.shape} for \"{name}\" of shape {old.Space.Shape}.");
        Set(name, value, old.Space.Shape, old.Type);
    }

    /// <summary>Takes an attribute away: Python's <c>del attrs["name"]</c>.</summary>
    /// <param name="name">Its name.</param>
    /// <exception cref="KeyNotFoundException">There is none of this name.</exception>
    /// <exception cref="ValueError">The file can only be read.</exception>
    public void __delitem__(string name)
    {
        _owner.file.Change("delete attribute");
        if (!_attributes.Remove(name))
            throw Unknown(name);
    }

    private void Set(string name, H5Value data, Shape? shape, Datatype type)
    {
        var space = data.Node.Space;
        if (shape is not null && !space.IsNull)
        {
            if (shape.size != data.size)
                throw new ValueError($"Shape of new attribute conflicts with shape of data. Received: shape {shape} for data of shape {data.shape}.");
            space = shape.ndim == 0 ? Dataspace.Scalar : Dataspace.Simple(shape.dims);
        }
        var node = new AttributeNode(type, space, space.IsNull ? data.Node.Source : ElementConversion.To(data.Node.Source, type, space.Shape));
        Writing.AttributeMessage.CheckSize(name, node);
        _attributes.Set(name, node);
    }
}
