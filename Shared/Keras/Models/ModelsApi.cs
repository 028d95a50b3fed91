using System.Runtime.CompilerServices;
using Tensorflow.Keras.Engine;
using Tensorflow.Keras.Saving;
using Tensorflow.Keras.Saving.Json;

namespace Tensorflow.Keras.Models
{
    /// <summary>What <c>keras.models</c> offers.</summary>
    public sealed class ModelsApi
    {
        /// <inheritdoc cref="Engine.Sequential(LayerList?, bool, string?)"/>
        public Sequential Sequential(LayerList? layers = null, bool trainable = true, string? name = null) => new(layers, trainable, name);

        /// <inheritdoc cref="Engine.Functional(Tensors, Tensors, string?, bool)"/>
        public Functional Model(Tensors inputs, Tensors outputs, string? name = null, bool trainable = true) => new(inputs, outputs, name, trainable);

        /// <inheritdoc cref="models.model_from_json"/>
        public Model model_from_json(string json_string, CustomObjects? custom_objects = null) => models.model_from_json(json_string, custom_objects);

        /// <inheritdoc cref="models.load_model(string, CustomObjects?, bool, bool)"/>
        public Model load_model(string filepath, CustomObjects? custom_objects = null, bool compile = true, bool safe_mode = true) => models.load_model(filepath, custom_objects, compile, safe_mode);

        /// <inheritdoc cref="models.load_model(Stream, CustomObjects?, bool, bool)"/>
        public Model load_model(Stream stream, CustomObjects? custom_objects = null, bool compile = true, bool safe_mode = true) => models.load_model(stream, custom_objects, compile, safe_mode);

        /// <inheritdoc cref="models.load_model(byte[], CustomObjects?, bool, bool)"/>
        public Model load_model(byte[] bytes, CustomObjects? custom_objects = null, bool compile = true, bool safe_mode = true) => models.load_model(bytes, custom_objects, compile, safe_mode);

        /// <inheritdoc cref="models.save_model"/>
        public void save_model(Model model, string filepath, bool overwrite = true, bool? zipped = null, bool include_optimizer = true) =>
            models.save_model(model, filepath, overwrite, zipped, include_optimizer);

        /// <inheritdoc cref="models.clone_model"/>
        public Model clone_model(
            Model model,
            Tensors? input_tensors = null,
            Func<Layer, Layer?>? clone_function = null,
            Func<Layer, CallArguments, Tensors>? call_function = null,
            bool recursive = false) => models.clone_model(model, input_tensors, clone_function, call_function, recursive);
    }
}

namespace Tensorflow.Keras
{
    /// <summary>The functions of <c>keras.models</c>, for <c>using static Tensorflow.Keras.models;</c>.</summary>
#pragma warning disable CS8981 // Lower-case names are Python's.
    public static class models
#pragma warning restore CS8981
    {
        /// <inheritdoc cref="Engine.Sequential(Models.LayerList?, bool, string?)"/>
        [OverloadResolutionPriority(1)]
        public static Sequential Sequential(Models.LayerList? layers = null, bool trainable = true, string? name = null) => new(layers, trainable, name);

        /// <summary>A model of these layers.</summary>
        /// <param name="layers">The layers in their order.</param>
        public static Sequential Sequential(params ILayer[] layers) => new(layers);

        /// <summary>The model that a text describes, which <c>to_json</c> wrote, here or in Python, of Keras 2 or 3. Its weights are new; where it was compiled, it is.</summary>
        /// <param name="json_string">The text.</param>
        /// <param name="custom_objects">Classes and functions of the program's own that the text names.</param>
        /// <exception cref="InvalidDataException">The text is no JSON, or too large.</exception>
        /// <exception cref="TypeError">A class is not known, or the text describes no model.</exception>
        /// <exception cref="ValueError">The layers do not fit together, or code is in the text.</exception>
        public static Model model_from_json(string json_string, CustomObjects? custom_objects = null)
        {
            var config = JsonReader.Read(json_string, "json_string");
            return new ObjectReader(custom_objects).Read(config) as Model ?? throw new TypeError($"The config of a model was expected. Received: {ConfigText.Of(config)}");
        }

        /// <summary>
        /// The model that a file holds, with its weights and, where it was compiled, ready to be trained further. Source: https://keras.io/api/models/model_saving_apis/model_saving_and_loading/.
        /// </summary>
        /// <param name="filepath">A file that <c>save</c> wrote, here or in Python: a <c>.keras</c> file or a folder of that format, or an HDF5 file of Keras 1 to 3 (<c>.h5</c>, <c>.hdf5</c>).</param>
        /// <param name="custom_objects">Classes and functions of the program's own that the file names.</param>
        /// <param name="compile">Whether the model is compiled as it was.</param>
        /// <param name="safe_mode">Whether code in the file is refused as unsafe. It is Python's, and cannot run here in any case.</param>
        /// <exception cref="ValueError">There is no such file, its ending is not known, there is code in it, or its weights are others than its config says.</exception>
        /// <exception cref="TypeError">A class is not known, or the file describes no model.</exception>
        /// <exception cref="InvalidDataException">The file is damaged.</exception>
        public static Model load_model(string filepath, CustomObjects? custom_objects = null, bool compile = true, bool safe_mode = true) =>
            ModelFiles.Load(filepath, custom_objects, compile, safe_mode);

        /// <summary>The model that a stream holds, from where it stands to its end.</summary>
        /// <param name="stream">The bytes of a <c>.keras</c> or HDF5 file; it stays open. One that cannot go back is read into memory first.</param>
        /// <param name="custom_objects">Classes and functions of the program's own that the file names.</param>
        /// <param name="compile">Whether the model is compiled as it was.</param>
        /// <param name="safe_mode">Whether code in the file is refused as unsafe. It is Python's, and cannot run here in any case.</param>
        /// <inheritdoc cref="load_model(string, CustomObjects?, bool, bool)"/>
        public static Model load_model(Stream stream, CustomObjects? custom_objects = null, bool compile = true, bool safe_mode = true) =>
            ModelFiles.Load(stream, custom_objects, compile, safe_mode);

        /// <summary>The model that bytes hold.</summary>
        /// <param name="bytes">The bytes of a <c>.keras</c> or HDF5 file, such as those of an embedded resource or a download.</param>
        /// <param name="custom_objects">Classes and functions of the program's own that the file names.</param>
        /// <param name="compile">Whether the model is compiled as it was.</param>
        /// <param name="safe_mode">Whether code in the file is refused as unsafe. It is Python's, and cannot run here in any case.</param>
        /// <inheritdoc cref="load_model(string, CustomObjects?, bool, bool)"/>
        public static Model load_model(byte[] bytes, CustomObjects? custom_objects = null, bool compile = true, bool safe_mode = true) =>
            ModelFiles.Load(new MemoryStream(bytes, writable: false), custom_objects, compile, safe_mode);

        /// <summary>Writes a whole model into a file: what <see cref="Model.save(string, bool, bool?, bool)"/> does.</summary>
        /// <param name="model">The model.</param>
        /// <param name="filepath">The file: <c>model.keras</c>, or an HDF5 file of the older format, <c>model.h5</c> or <c>model.hdf5</c>.</param>
        /// <param name="overwrite">Whether a file that exists is replaced unasked.</param>
        /// <param name="zipped">Whether a <c>.keras</c> file is written; a folder with the same in it otherwise.</param>
        /// <param name="include_optimizer">Of an HDF5 file, whether the optimizer is in it; a <c>.keras</c> file always has it.</param>
        /// <inheritdoc cref="Model.save(string, bool, bool?, bool)"/>
        public static void save_model(Model model, string filepath, bool overwrite = true, bool? zipped = null, bool include_optimizer = true) =>
            model.save(filepath, overwrite, zipped, include_optimizer);

        /// <summary>
        /// A model of other layers that are called in the same way, with new weights. Source: https://keras.io/api/models/model_saving_apis/model_saving_and_loading/.
        /// </summary>
        /// <param name="model">A Sequential model, or one of a graph. Models of a graph give a <see cref="Functional"/> whatever their class.</param>
        /// <param name="input_tensors">What the new model begins with, as <c>model.input</c>; inputs of its own when <see langword="null"/>.</param>
        /// <param name="clone_function">Makes the layer that takes the place of one; where it gives <see langword="null"/>, and without it, an equal layer is made, which layers of one's own cannot be. Inputs and functions are not asked for.</param>
        /// <param name="call_function">Calls the new layers, <c>(layer, arguments) =&gt; layer.Apply(arguments)</c> by default; for models of a graph alone.</param>
        /// <param name="recursive">Whether models inside are cloned in the same way, and not made as a layer is.</param>
        /// <exception cref="ValueError">The model is of no graph, or the tensors are none that a model begins with.</exception>
        /// <exception cref="TypeError">A layer's class is not the library's, and there is no <paramref name="clone_function"/>.</exception>
        public static Model clone_model(
            Model model,
            Tensors? input_tensors = null,
            Func<Layer, Layer?>? clone_function = null,
            Func<Layer, CallArguments, Tensors>? call_function = null,
            bool recursive = false) => new Models.ModelCloner(clone_function, call_function, recursive).Clone(model, input_tensors);
    }
}
