using System.Globalization;
using Tensorflow.Hdf5;

namespace Tensorflow.Keras.Saving;

/// <summary>A file of weights: a group <c>vars</c> for each layer and optimizer at its path. Source: keras.src.saving.saving_lib.H5IOStore.</summary>
/// <param name="file">The file, open to be read or written.</param>
internal sealed class WeightsStore(H5File file)
{
    private const string Variables = "vars";
    private const string Name = "name";

    // The name of `layers` in files of Keras 2.13.
    private const string LayersBefore = "_layer_checkpoint_dependencies";

    /// <summary>Makes the place of an object.</summary>
    /// <param name="path">Its path; empty for the outermost.</param>
    /// <param name="name">Its name, which is noted.</param>
    public H5Entry Make(string path, string name)
    {
        var variables = (path.Length == 0 ? file : file.require_group(path)).create_group(Variables);
        variables.attrs[Name] = name;
        return new H5Entry(variables);
    }

    /// <summary>The place of an object, empty where the file has none.</summary>
    /// <exception cref="InvalidDataException">The file is damaged there.</exception>
    public H5Entry Get(string path) => new(Find(path) ?? (file.Contains(LayersBefore) ? Find(path.Replace("layers", LayersBefore, StringComparison.Ordinal)) : null));

    /// <summary>
    /// The name under which the file has what an attribute holds: its own or, where there is none, the one that differs in underscores and capitals alone, and is no other attribute's. So
    /// <c>_encoder</c> and <c>Encoder</c> find what Python saved as <c>encoder</c>.
    /// </summary>
    /// <param name="path">The path of the attribute's owner.</param>
    /// <param name="name">The attribute.</param>
    /// <param name="siblings">All attributes of the owner.</param>
    public string NameOf(string path, string name, IReadOnlyCollection<string> siblings)
    {
        if (GroupAt(path) is not { } owner || owner.Contains(name))
            return name;
        var plain = Plain(name);
        string[] alike = [.. owner.keys().Where(other => Plain(other) == plain && !siblings.Contains(other))];
        return alike is [var only] ? only : name;
    }

    /// <summary>Whether the file has a group there.</summary>
    public bool Contains(string path) => GroupAt(path) is not null;

    private static string Plain(string name) => name.Replace("_", "", StringComparison.Ordinal).ToLower(CultureInfo.InvariantCulture);

    private Group? Find(string path) => GroupAt(path)?.get(Variables) as Group;

    private Group? GroupAt(string path) => path.Length == 0 ? file : file.get(path) as Group;
}
