using System.Reflection;
using Tensorflow.Keras;

namespace TfNet.UnitTests.Keras.Generators;

/// <summary>Every exported constructor has its function in both classes of its group, with the same parameters and defaults.</summary>
public class FactoryTests
{
    private static readonly Assembly s_keras = typeof(KerasExportAttribute).Assembly;

    public static IEnumerable<TheoryDataRow<Type>> Exported => s_keras.GetTypes()
        .Where(t => t.GetCustomAttributes<KerasExportAttribute>().Any())
        .Select(t => new TheoryDataRow<Type>(t));

    [Theory]
    [MemberData(nameof(Exported))]
    public void Factories_mirror_constructors(Type type)
    {
        foreach (var export in type.GetCustomAttributes<KerasExportAttribute>())
        {
            var name = export.Name ?? type.Name;
            var offered = s_keras.GetType($"Tensorflow.Keras.{export.Group}")!;
            var behindKeras = s_keras.GetTypes().Single(t => t.Name.Equals(export.Group + "Api", StringComparison.OrdinalIgnoreCase));
            foreach (var constructor in type.GetConstructors().Where(c => c.GetCustomAttribute<KerasExportIgnoreAttribute>() is null))
            {
                var parameters = constructor.GetParameters();
                var types = Array.ConvertAll(parameters, p => p.ParameterType);
                foreach (var factory in new[] { offered.GetMethod(name, types), behindKeras.GetMethod(name, types) })
                {
                    Assert.NotNull(factory);
                    Assert.Equal(type, factory.ReturnType);
                    Assert.Equal(parameters.Select(p => (p.Name, p.HasDefaultValue, p.RawDefaultValue)), factory.GetParameters().Select(p => (p.Name, p.HasDefaultValue, p.RawDefaultValue)));
                }
            }
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
                var behindKeras = s_keras.GetTypes().Single(t => t.Name.Equals(export.Group + "Api", StringComparison.OrdinalIgnoreCase));
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
}
