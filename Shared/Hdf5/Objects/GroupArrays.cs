using Tensorflow.NumPy;

namespace Tensorflow.Hdf5;

/// <summary>A group as the arrays of its members by name, so that <c>file["a"]["b"]["c"]</c> is written as in Python; each is read when it is asked for.</summary>
/// <param name="group">The group.</param>
internal sealed class GroupArrays(Group group) : IArrayGroup
{
    /// <summary>The group.</summary>
    public Group Group => group;

    /// <inheritdoc/>
    public int Count => group.Count;

    /// <inheritdoc/>
    public IReadOnlyList<string> Keys => group.keys();

    /// <inheritdoc/>
    public NDArrays Arrays => NDArrays.Map(group.keys().Select(name => KeyValuePair.Create(name, ByName(name).arrays)));

    /// <summary>An object's elements, or what stands for the members of a group.</summary>
    public static NDArray Of(H5Object found) => found switch
    {
        Group inner => new NDArray(new GroupArrays(inner)),
        Dataset set => set,
        _ => throw new TypeError($"Only groups and data sets have elements. Received: {found}."),
    };

    /// <inheritdoc/>
    public NDArray At(int index) => throw new TypeError($"Accessing a group is done with bytes or str. Received: the integer {index} for {group}. Name a member: group[\"name\"].");

    /// <inheritdoc/>
    public NDArray ByName(string name) => Of(group[name]);

    /// <inheritdoc/>
    public override string ToString() => group.ToString();
}
