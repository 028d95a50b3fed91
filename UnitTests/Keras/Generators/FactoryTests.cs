using System.Reflection;
using Tensorflow.Keras;
using Tensorflow.Keras.Engine;
using Tensorflow.Keras.Layers;

namespace TfNet.UnitTests.Keras.Generators;

/// <summary>Every exported constructor has its function in both classes of its group, with the same parameters and defaults.</summary>
public class FactoryTests
{
    private static readonly (string? Name, bool HasDefault, object? Default)[] s_ofEveryLayer = [("input_shape", true, null), ("input_dim", true, null), ("trainable", true, true)];
    private static readonly Assembly s_keras = typeof(KerasExportAttribute).Assembly;

    public static IEnumerable<TheoryDataRow<Type>> Exported => s_keras.GetTypes()
        .Where(t => t.GetCustomAttributes<KerasExportAttribute>().Any() && !IsStatic(t))
        .Select(t => new TheoryDataRow<Type>(t));

    public static IEnumerable<TheoryDataRow<Type>> ExportedFunctions => s_keras.GetTypes()
        .Where(t => t.GetCustomAttributes<KerasExportAttribute>().Any() && IsStatic(t))
        .Select(t => new TheoryDataRow<Type>(t));

    [Theory]
    [MemberData(nameof(Exported))]
    public void Factories_mirror_constructors(Type type)
    {
        foreach (var export in type.GetCustomAttributes<KerasExportAttribute>())
        {
            var name = export.Name ?? type.Name;
            // keras.random has no static class.
            var offered = s_keras.GetType($"Tensorflow.Keras.{export.Group}");
            var behindKeras = Behind(export.Group);
            foreach (var constructor in type.GetConstructors().Where(c => c.GetCustomAttribute<KerasExportIgnoreAttribute>() is null))
            {
                var parameters = constructor.GetParameters();
                foreach (var factories in new[] { offered, behindKeras }.OfType<Type>().Select(static door => door.GetMethods()))
                {
                    var factory = Assert.Single(factories.Where(f => f.Name == name), f => f.GetParameters().Select(p => p.ParameterType).Take(parameters.Length).SequenceEqual(parameters.Select(p => p.ParameterType)));
                    Assert.Equal(type, factory.ReturnType);
                    Assert.Equal(parameters.Select(Signature), factory.GetParameters().Take(parameters.Length).Select(Signature));
                    // What every layer takes in Python comes after the layer's own arguments.
                    Assert.Equal(
                        s_ofEveryLayer.Where(_ => type.IsSubclassOf(typeof(Layer)) && type != typeof(InputLayer) && parameters.Any(p => p.Name == "name"))
                            .Where(argument => parameters.All(p => p.Name != argument.Name)),
                        factory.GetParameters().Skip(parameters.Length).Select(Signature));
                }
            }
        }
    }

    [Theory]
    [MemberData(nameof(ExportedFunctions))]
    public void Functions_of_a_static_class_are_offered_as_they_are(Type type)
    {
        static string[] Functions(Type offering) => [.. offering.GetMethods(BindingFlags.Public | BindingFlags.Static | BindingFlags.Instance | BindingFlags.DeclaredOnly)
            .Where(static m => !m.IsSpecialName).Select(static m => $"{m} {string.Join(", ", m.GetParameters().Select(Signature))}")];

        foreach (var export in type.GetCustomAttributes<KerasExportAttribute>())
        {
            Assert.Empty(Functions(type).Except(Functions(BehindFunctions(export.Group))));
            if (export.Group == "ops")
                Assert.Empty(Functions(type).Except(Functions(typeof(Tensorflow.ops))));
        }
    }

    [Fact]
    public void Static_methods_are_offered_as_values_that_can_be_called()
    {
        var methods = s_keras.GetTypes().SelectMany(t => t.GetMethods(BindingFlags.Public | BindingFlags.Static | BindingFlags.DeclaredOnly))
            .Where(m => m.GetCustomAttributes<KerasExportAttribute>().Any()).ToArray();
        Assert.NotEmpty(methods);
        foreach (var method in methods)
        {
            foreach (var export in method.GetCustomAttributes<KerasExportAttribute>())
            {
                var name = export.Name ?? method.Name;
                var behindKeras = Behind(export.Group);
                foreach (var value in new[]
                {
                    s_keras.GetType($"Tensorflow.Keras.{export.Group}")!.GetProperty(name)!.GetValue(null),
                    behindKeras.GetProperty(name)!.GetValue(Activator.CreateInstance(behindKeras)),
                })
                {
                    var function = Assert.IsAssignableFrom<Delegate>(value);
                    Assert.Equal(method, function.Method);
                    Assert.Equal(
                        method.GetParameters().Select(p => (p.Name, p.ParameterType, p.HasDefaultValue, p.RawDefaultValue)),
                        function.GetType().GetMethod("Invoke")!.GetParameters().Select(p => (p.Name, p.ParameterType, p.HasDefaultValue, p.RawDefaultValue)));
                }
            }
        }
    }

    private static (string? Name, bool HasDefault, object? Default) Signature(ParameterInfo parameter) => (parameter.Name, parameter.HasDefaultValue, parameter.RawDefaultValue);

    private static bool IsStatic(Type type) => type is { IsAbstract: true, IsSealed: true };

    /// <summary>The class behind <c>keras.ops</c>, or <c>keras.ops.nn</c> and its kin.</summary>
    private static Type BehindFunctions(string group) =>
        group.Split('.').Aggregate(typeof(KerasInterface), static (module, name) => module.GetProperty(name)!.PropertyType);

    /// <summary>The class behind <c>keras.GROUP</c>, or behind <c>kt</c> and its parts.</summary>
    private static Type Behind(string group) => group switch
    {
        "image" => typeof(Tensorflow.Keras.Preprocessing.ImagePreprocessing),
        "kt" => typeof(Tensorflow.Keras.Tuners.KerasTunerInterface),
        "kt.oracles" => typeof(Tensorflow.Keras.Tuners.TunerOraclesApi),
        _ => typeof(KerasInterface).GetProperty(group)?.PropertyType ?? s_keras.GetTypes().Single(t => t.Name.Equals(group + "Api", StringComparison.OrdinalIgnoreCase)),
    };
}
