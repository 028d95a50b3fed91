using Tensorflow.Keras.Saving;

namespace Tensorflow.Keras.Engine;

public abstract partial class Model
{
    /// <summary>
    /// Writes the whole model: its layers and how they are connected, its weights, how it was compiled and the optimizer's state, so that training goes on as if it had never stopped.
    /// <c>keras.models.load_model</c> reads it, here and in Python. The file is whole or as it was, whatever happens meanwhile.
    /// </summary>
    /// <param name="filepath">The file: <c>model.keras</c>, or an HDF5 file of the older format, <c>model.h5</c> or <c>model.hdf5</c>.</param>
    /// <param name="overwrite">Whether a file that exists is replaced unasked.</param>
    /// <param name="zipped">Whether a <c>.keras</c> file is written; a folder with the same in it otherwise.</param>
    /// <param name="include_optimizer">Of an HDF5 file, whether the optimizer is in it; a <c>.keras</c> file always has it.</param>
    /// <exception cref="ValueError">The file has another ending, or a function of the model is one that no file can have.</exception>
    /// <exception cref="TypeError">An object of the model has no config.</exception>
    /// <exception cref="IOException">The file cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">Writing there is not permitted.</exception>
    public void save(string filepath, bool overwrite = true, bool? zipped = null, bool include_optimizer = true) =>
        ModelFiles.Save(this, filepath, overwrite, zipped ?? true, include_optimizer);

    /// <summary>Writes the whole model into a stream, as the bytes of a <c>.keras</c> file.</summary>
    /// <param name="stream">Takes the bytes and stays open; it need not be able to go back.</param>
    /// <exception cref="ValueError">A function of the model is one that no file can have.</exception>
    /// <exception cref="TypeError">An object of the model has no config.</exception>
    public void save(Stream stream) => ModelFiles.Save(this, stream);

    /// <summary>Writes the weights of all layers, and the optimizer's state, into a <c>.weights.h5</c> file. The file is whole or as it was, whatever happens meanwhile.</summary>
    /// <param name="filepath">The file, which ends in <c>.weights.h5</c>.</param>
    /// <param name="overwrite">Whether a file that exists is replaced unasked.</param>
    /// <exception cref="ValueError">The file has another ending, or the model is not built.</exception>
    /// <exception cref="IOException">The file cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">Writing there is not permitted.</exception>
    public void save_weights(string filepath, bool overwrite = true) => WeightFiles.Save(this, filepath, overwrite, null);

    /// <summary>Reads weights that <see cref="save_weights"/> or <c>save</c> wrote, here or in Python.</summary>
    /// <param name="filepath">A <c>.weights.h5</c> or <c>.keras</c> file, or an older one that ends in <c>.h5</c> or <c>.hdf5</c>.</param>
    /// <param name="skip_mismatch">Whether what does not fit is left as it is, with a warning. Nothing is changed otherwise where something does not fit.</param>
    /// <param name="by_name">Of an older file, whether layers are found by their names; they are taken in their order otherwise.</param>
    /// <param name="objects_to_skip">Of a <c>.weights.h5</c> file, layers and optimizers that are left as they are.</param>
    /// <exception cref="ValueError">The file has an ending that is not known, its weights are others, the model is not built, or an argument is not for such files.</exception>
    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    /// <exception cref="InvalidDataException">The file is damaged.</exception>
    public void load_weights(string filepath, bool skip_mismatch = false, bool by_name = false, IReadOnlyCollection<object>? objects_to_skip = null) =>
        WeightFiles.Load(this, filepath, skip_mismatch, by_name, objects_to_skip);
}
