using System.Runtime.CompilerServices;
using Tensorflow.Keras.Engine;
using Tensorflow.Keras.Saving;

namespace Tensorflow.Keras.Saving
{
    /// <summary>What <c>keras.saving</c> offers.</summary>
    public sealed class SavingApi
    {
        /// <inheritdoc cref="saving.register_keras_serializable{T}(Func{ObjectConfig, T}, string, string?)"/>
        public void register_keras_serializable<T>(Func<ObjectConfig, T> make, string package = "Custom", string? name = null) where T : class => saving.register_keras_serializable(make, package, name);

        /// <inheritdoc cref="saving.register_keras_serializable(Func{Tensor, Tensor}, string, string?)"/>
        [OverloadResolutionPriority(1)]
        public void register_keras_serializable(Func<Tensor, Tensor> function, string package = "Custom", string? name = null) => saving.register_keras_serializable(function, package, name);

        /// <inheritdoc cref="saving.register_keras_serializable(Func{Tensor, Tensor, Tensor}, string, string?)"/>
        public void register_keras_serializable(Func<Tensor, Tensor, Tensor> function, string package = "Custom", string? name = null) => saving.register_keras_serializable(function, package, name);

        /// <inheritdoc cref="saving.register_keras_serializable(Func{Tensors, Tensors}, string, string?)"/>
        public void register_keras_serializable(Func<Tensors, Tensors> function, string package = "Custom", string? name = null) => saving.register_keras_serializable(function, package, name);

        /// <inheritdoc cref="saving.get_registered_name"/>
        public string get_registered_name(object obj) => saving.get_registered_name(obj);

        /// <inheritdoc cref="saving.get_registered_object"/>
        public object? get_registered_object(string name, CustomObjects? custom_objects = null, CustomObjects? module_objects = null) => saving.get_registered_object(name, custom_objects, module_objects);

        /// <inheritdoc cref="saving.get_custom_objects"/>
        public CustomObjects get_custom_objects() => saving.get_custom_objects();

        /// <inheritdoc cref="saving.custom_object_scope"/>
        public CustomObjectScope custom_object_scope(CustomObjects? custom_objects) => new(custom_objects);

        /// <inheritdoc cref="saving.custom_object_scope"/>
        public CustomObjectScope CustomObjectScope(CustomObjects? custom_objects) => new(custom_objects);

        /// <inheritdoc cref="saving.serialize_keras_object"/>
        public object? serialize_keras_object(object? obj) => saving.serialize_keras_object(obj);

        /// <inheritdoc cref="saving.deserialize_keras_object"/>
        public object? deserialize_keras_object(object? config, CustomObjects? custom_objects = null, bool safe_mode = true) => saving.deserialize_keras_object(config, custom_objects, safe_mode);

        /// <inheritdoc cref="models.load_model(string, CustomObjects?, bool, bool)"/>
        public Model load_model(string filepath, CustomObjects? custom_objects = null, bool compile = true, bool safe_mode = true) => models.load_model(filepath, custom_objects, compile, safe_mode);

        /// <inheritdoc cref="models.load_model(Stream, CustomObjects?, bool, bool)"/>
        public Model load_model(Stream stream, CustomObjects? custom_objects = null, bool compile = true, bool safe_mode = true) => models.load_model(stream, custom_objects, compile, safe_mode);

        /// <inheritdoc cref="models.load_model(byte[], CustomObjects?, bool, bool)"/>
        public Model load_model(byte[] bytes, CustomObjects? custom_objects = null, bool compile = true, bool safe_mode = true) => models.load_model(bytes, custom_objects, compile, safe_mode);

        /// <inheritdoc cref="models.save_model"/>
        public void save_model(Model model, string filepath, bool overwrite = true, bool? zipped = null, bool include_optimizer = true) =>
            models.save_model(model, filepath, overwrite, zipped, include_optimizer);

        /// <inheritdoc cref="saving.save_weights"/>
        public void save_weights(Model model, string filepath, bool overwrite = true, IReadOnlyCollection<object>? objects_to_skip = null) =>
            saving.save_weights(model, filepath, overwrite, objects_to_skip);

        /// <inheritdoc cref="saving.load_weights"/>
        public void load_weights(Model model, string filepath, bool skip_mismatch = false, bool by_name = false, IReadOnlyCollection<object>? objects_to_skip = null) =>
            saving.load_weights(model, filepath, skip_mismatch, by_name, objects_to_skip);
    }
}

namespace Tensorflow.Keras
{
    /// <summary>The functions of <c>keras.saving</c>, for <c>using static Tensorflow.Keras.saving;</c>.</summary>
    public static class saving
    {
        /// <summary>
        /// Registers a class of the program's own, so that configs and files may name it: <c>register_keras_serializable(config => new Block(config.get&lt;int&gt;("units")), package: "my")</c>.
        /// It is a call where Python has a decorator, since a native program has no constructors to be found by a name in a file.
        /// </summary>
        /// <typeparam name="T">The class.</typeparam>
        /// <param name="make">Makes an object of its config. The name of a layer and whether it is trained need not be read: both are set afterwards.</param>
        /// <param name="package">What the class belongs to; configs have <c>package>name</c>.</param>
        /// <param name="name">The name in configs; that of the class unless said.</param>
        public static void register_keras_serializable<T>(Func<ObjectConfig, T> make, string package = "Custom", string? name = null) where T : class =>
            RegisteredObjects.Register(new CustomClass(typeof(T), make), package, name);

        /// <summary>Registers a function of a tensor, such as an activation, so that configs and files may name it.</summary>
        /// <param name="function">A method or local function, or a lambda with a name.</param>
        /// <param name="package">What the function belongs to; it is found by its own name as well.</param>
        /// <param name="name">The name in configs; that of the function unless said.</param>
        /// <exception cref="ValueError">A lambda has no name.</exception>
        [OverloadResolutionPriority(1)]
        public static void register_keras_serializable(Func<Tensor, Tensor> function, string package = "Custom", string? name = null) => RegisteredObjects.Register(function, package, name);

        /// <summary>Registers a function of labels and predictions, a loss or a metric, so that configs and files may name it.</summary>
        /// <inheritdoc cref="register_keras_serializable(Func{Tensor, Tensor}, string, string?)"/>
        public static void register_keras_serializable(Func<Tensor, Tensor, Tensor> function, string package = "Custom", string? name = null) => RegisteredObjects.Register(function, package, name);

        /// <summary>Registers a function of several tensors, such as that of a Lambda layer, so that configs and files may name it.</summary>
        /// <inheritdoc cref="register_keras_serializable(Func{Tensor, Tensor}, string, string?)"/>
        public static void register_keras_serializable(Func<Tensors, Tensors> function, string package = "Custom", string? name = null) => RegisteredObjects.Register(function, package, name);

        /// <summary>The name under which a class (<c>typeof(Block)</c>), an object of it or a function is registered; its own name where it is not.</summary>
        /// <param name="obj">The class, object or function.</param>
        public static string get_registered_name(object obj) => RegisteredObjects.NameOf(obj is Type or Delegate ? obj : obj.GetType());

        /// <summary>What a name stands for: a <see cref="CustomClass"/> or a function; <see langword="null"/> where it stands for nothing.</summary>
        /// <param name="name">The name, that of the package included.</param>
        /// <param name="custom_objects">Where to look beside the scope and what is registered.</param>
        /// <param name="module_objects">Where to look then.</param>
        public static object? get_registered_object(string name, CustomObjects? custom_objects = null, CustomObjects? module_objects = null) =>
            RegisteredObjects.Find(name, custom_objects) ?? module_objects?.Find(name);

        /// <summary>All that is registered, which can be changed; what a scope adds is not in it.</summary>
        public static CustomObjects get_custom_objects() => RegisteredObjects.All;

        /// <summary>Names that configs may use until the scope ends: <c>using (custom_object_scope(new() { { "Block", config => new Block() } })) { … }</c>.</summary>
        /// <param name="custom_objects">The names.</param>
        public static CustomObjectScope custom_object_scope(CustomObjects? custom_objects) => new(custom_objects);

        /// <summary>
        /// What is written for an object: a dictionary with its module, class name and config, of which <see cref="deserialize_keras_object"/> makes an equal one, here and in Python. Plain data
        /// stand for themselves; tensors, arrays, slices and functions have marks.
        /// </summary>
        /// <param name="obj">The object.</param>
        /// <exception cref="TypeError">It has no config.</exception>
        /// <exception cref="ValueError">A function has no name, or objects stand inside themselves.</exception>
        public static object? serialize_keras_object(object? obj) => new ObjectWriter().Write(obj);

        /// <summary>The object that a config describes. Classes are Keras' own and those that the program registered or gives; no code in a config is run.</summary>
        /// <param name="config">What <see cref="serialize_keras_object"/> wrote, here or in Python.</param>
        /// <param name="custom_objects">Classes and functions of the program's own that the config names.</param>
        /// <param name="safe_mode">Whether code in the config is refused as unsafe. It is Python's, and cannot run here in any case.</param>
        /// <exception cref="TypeError">A class is not known, or does not take its config.</exception>
        /// <exception cref="ValueError">Code is in the config, or layers do not fit together.</exception>
        public static object? deserialize_keras_object(object? config, CustomObjects? custom_objects = null, bool safe_mode = true) => new ObjectReader(custom_objects, safe_mode).Read(config);

        /// <inheritdoc cref="models.load_model(string, CustomObjects?, bool, bool)"/>
        public static Model load_model(string filepath, CustomObjects? custom_objects = null, bool compile = true, bool safe_mode = true) => models.load_model(filepath, custom_objects, compile, safe_mode);

        /// <inheritdoc cref="models.load_model(Stream, CustomObjects?, bool, bool)"/>
        public static Model load_model(Stream stream, CustomObjects? custom_objects = null, bool compile = true, bool safe_mode = true) => models.load_model(stream, custom_objects, compile, safe_mode);

        /// <inheritdoc cref="models.load_model(byte[], CustomObjects?, bool, bool)"/>
        public static Model load_model(byte[] bytes, CustomObjects? custom_objects = null, bool compile = true, bool safe_mode = true) => models.load_model(bytes, custom_objects, compile, safe_mode);

        /// <inheritdoc cref="models.save_model"/>
        public static void save_model(Model model, string filepath, bool overwrite = true, bool? zipped = null, bool include_optimizer = true) =>
            models.save_model(model, filepath, overwrite, zipped, include_optimizer);

        /// <summary>Writes the weights of a model, and the optimizer's state, into a <c>.weights.h5</c> file.</summary>
        /// <param name="model">The model.</param>
        /// <param name="filepath">The file, which ends in <c>.weights.h5</c>.</param>
        /// <param name="overwrite">Whether a file that exists is replaced unasked.</param>
        /// <param name="objects_to_skip">Layers and optimizers that are left out, with all inside them.</param>
        /// <exception cref="ValueError">The file has another ending, or the model is not built.</exception>
        /// <exception cref="IOException">The file cannot be written.</exception>
        public static void save_weights(Model model, string filepath, bool overwrite = true, IReadOnlyCollection<object>? objects_to_skip = null) =>
            WeightFiles.Save(model, filepath, overwrite, objects_to_skip);

        /// <summary>Reads the weights of a model: what <see cref="Model.load_weights"/> does.</summary>
        /// <param name="model">The model.</param>
        /// <param name="filepath">A <c>.weights.h5</c> or <c>.keras</c> file, or an older one that ends in <c>.h5</c> or <c>.hdf5</c>.</param>
        /// <param name="skip_mismatch">Whether what does not fit is left as it is, with a warning. Nothing is changed otherwise where something does not fit.</param>
        /// <param name="by_name">Of an older file, whether layers are found by their names; they are taken in their order otherwise.</param>
        /// <param name="objects_to_skip">Of a <c>.weights.h5</c> file, layers and optimizers that are left as they are.</param>
        /// <inheritdoc cref="Model.load_weights"/>
        public static void load_weights(Model model, string filepath, bool skip_mismatch = false, bool by_name = false, IReadOnlyCollection<object>? objects_to_skip = null) =>
            model.load_weights(filepath, skip_mismatch, by_name, objects_to_skip);
    }
}
