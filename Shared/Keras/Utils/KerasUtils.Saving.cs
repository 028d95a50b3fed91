using Tensorflow.Keras.Saving;

namespace Tensorflow.Keras.Utils;

/// <content>Functions of <c>keras.saving</c> that Python has in <c>keras.utils</c> as well.</content>
public sealed partial class KerasUtils
{
    /// <inheritdoc cref="saving.register_keras_serializable{T}(Func{ObjectConfig, T}, string, string?)"/>
    public void register_keras_serializable<T>(Func<ObjectConfig, T> make, string package = "Custom", string? name = null) where T : class => saving.register_keras_serializable(make, package, name);

    /// <inheritdoc cref="saving.register_keras_serializable(Func{Tensor, Tensor}, string, string?)"/>
    public void register_keras_serializable(Func<Tensor, Tensor> function, string package = "Custom", string? name = null) => saving.register_keras_serializable(function, package, name);

    /// <inheritdoc cref="saving.register_keras_serializable(Func{Tensor, Tensor, Tensor}, string, string?)"/>
    public void register_keras_serializable(Func<Tensor, Tensor, Tensor> function, string package = "Custom", string? name = null) => saving.register_keras_serializable(function, package, name);

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
}
