namespace Tensorflow.Keras.Saving;

/// <summary>What has weights in a file of its own place: a layer, a model or an optimizer. Source: keras.src.saving.keras_saveable.KerasSaveable.</summary>
internal interface ISaveable
{
    /// <summary>The name, which is written beside the weights.</summary>
    string Name { get; }

    /// <summary>The objects inside by the names of Python's attributes: saveables, containers of saveables, and others that do not count. The order is that of the declarations.</summary>
    IEnumerable<KeyValuePair<string, object>> Attributes();

    /// <summary>Writes the weights of its own.</summary>
    void save_own_variables(H5Entry store);

    /// <summary>Reads the weights of its own.</summary>
    /// <exception cref="ValueError">The file has others.</exception>
    void load_own_variables(H5Entry store);

    /// <summary>Checks that the weights of its own could be read, as far as that is known before they are.</summary>
    /// <exception cref="ValueError">The file has others.</exception>
    void CheckOwnVariables(H5Entry store);

    /// <summary>The list whose members come first and under its name, whatever else they are called: the layers of a graph or a sequence.</summary>
    KeyValuePair<string, object>? First => null;
}
