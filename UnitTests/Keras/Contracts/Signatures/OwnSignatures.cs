using System.Reflection;
using Tensorflow;
using Tensorflow.Keras;
using Tensorflow.Keras.Callbacks;
using Tensorflow.Keras.Engine;
using Tensorflow.Keras.Losses;
using Tensorflow.Keras.Metrics;
using Tensorflow.Keras.Optimizers;
using Tensorflow.Keras.Preprocessing;
using static TfNet.UnitTests.Signatures.SignatureContract;

namespace TfNet.UnitTests.Keras.Contracts.Signatures;

/// <summary>The methods of this library by the names that Python has for them, with all of their overloads.</summary>
internal static class OwnSignatures
{
    /// <summary>The functions of <c>keras</c>, and the methods of the classes that programs use and derive from.</summary>
    public static IEnumerable<(string Name, ParameterInfo[][] Overloads)> Keras() => OfModule("keras", typeof(KerasInterface))
        .Concat(OfClass("keras.Model", typeof(Model)))
        .Concat(OfClass("keras.Sequential", typeof(Tensorflow.Keras.Engine.Sequential)))
        .Concat(OfClass("Layer", typeof(Layer)))
        .Concat(OfClass("Callback", typeof(Callback)))
        .Concat(OfClass("Metric", typeof(Metric)))
        .Concat(OfClass("Mean", typeof(Mean)))
        .Concat(OfClass("Loss", typeof(Loss)))
        .Concat(OfClass("Optimizer", typeof(Optimizer)))
        .Concat(OfClass("ImageDataGenerator", typeof(ImageDataGenerator)));

    /// <summary>The functions of <c>tf</c>, and the methods of data sets.</summary>
    public static IEnumerable<(string Name, ParameterInfo[][] Overloads)> TensorFlow() => OfModule("tf", typeof(tensorflow))
        .Concat(OfClass("tf.data.Dataset", typeof(IDatasetV2)));

    /// <summary>The functions of <c>np</c>.</summary>
    public static IEnumerable<(string Name, ParameterInfo[][] Overloads)> NumPy() => OfModule("np", typeof(Tensorflow.NumPy.np));

    /// <summary>The functions of a module, and of the modules inside.</summary>
    private static IEnumerable<(string Name, ParameterInfo[][] Overloads)> OfModule(string path, Type module, params Type[] around)
    {
        const BindingFlags All = BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static;
        foreach (var functions in OfClass(path, module))
            yield return functions;
        foreach (var property in module.GetProperties(All).Where(p => p.GetIndexParameters().Length == 0))
        {
            if (property.PropertyType.IsSubclassOf(typeof(Delegate)))
                yield return ($"{path}.{property.Name}", [property.PropertyType.GetMethod("Invoke")!.GetParameters()]);
            else if (IsModule(property.PropertyType) && !around.Contains(property.PropertyType))
                foreach (var functions in OfModule($"{path}.{property.Name}", property.PropertyType, [.. around, module]))
                    yield return functions;
        }
    }

    /// <summary>A module of Python is a class of this library without a constructor that anyone would call: its name ends with Api, or it is one of few others.</summary>
    private static bool IsModule(Type type) => type.Namespace?.StartsWith("Tensorflow", StringComparison.Ordinal) == true && type is { IsClass: true, IsAbstract: false }
        && (type.Name.EndsWith("Api", StringComparison.Ordinal) || type.Name is "KerasUtils" or "KerasDataset" or "Mnist" or "FashionMnist" or "Cifar10" or "Cifar100" or "ImagePreprocessing" or "NumPyRandom" or "RandomState");
}
