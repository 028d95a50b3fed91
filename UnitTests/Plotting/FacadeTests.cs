using System.Reflection;
using System.Text.Json;
using Tensorflow;
using Tensorflow.Plotting;
using Tensorflow.Plotting.Matplotlib;

namespace TfNet.UnitTests.Plotting;

/// <summary>What pyplot and graph_objects offer of the classes behind them has the same parameters and defaults.</summary>
[Collection("pyplot")]
public class FacadeTests
{
    private const BindingFlags Doors = BindingFlags.Public | BindingFlags.Static | BindingFlags.DeclaredOnly;

    public static TheoryData<MethodBase, FacadeDoor> Offered =>
        [.. typeof(plt).Assembly.GetTypes().SelectMany(static type => type.GetConstructors().Select(constructor => (Behind: (MethodBase)constructor, Attribute: type.GetCustomAttribute<FacadeAttribute>()))
            .Concat(type.GetMethods().Select(static method => (Behind: (MethodBase)method, Attribute: method.GetCustomAttribute<FacadeAttribute>()))))
            .Where(static one => one.Attribute is not null)
            .Select(static one => new TheoryDataRow<MethodBase, FacadeDoor>(one.Behind, new(one.Attribute!.Facade, one.Attribute.Name ?? (one.Behind.IsConstructor ? one.Behind.DeclaringType!.Name : one.Behind.Name))))];

    [Theory]
    [MemberData(nameof(Offered))]
    public void A_door_mirrors_what_is_behind_it(MethodBase behind, FacadeDoor door)
    {
        var found = Assert.Single(door.Facade.GetMethods(Doors), m => m.Name == door.Name && Signature(m).SequenceEqual(Signature(behind)));
        Assert.Equal(behind is MethodInfo method ? method.ReturnType.ToString() : behind.DeclaringType!.ToString(), found.ReturnType.ToString());
        Assert.Equal(behind.GetCustomAttributesData().Select(Priority).OfType<string>(), found.GetCustomAttributesData().Select(Priority).OfType<string>());
    }

    [Fact]
    public void Pyplot_has_what_Python_s_has_of_axes_and_figures()
    {
        using var recorded = JsonDocument.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Contracts", "Signatures", "matplotlib.json")));
        var ours = typeof(plt).GetMethods(Doors).Select(static m => m.Name).ToHashSet();
        var wanted = typeof(Axes).GetMethods().Concat(typeof(Figure).GetMethods())
            .Where(static m => m.DeclaringType != typeof(object) && !m.IsSpecialName)
            .Select(static m => m.Name.StartsWith("set_", StringComparison.Ordinal) ? m.Name[4..] : m.Name)
            .Where(name => recorded.RootElement.TryGetProperty("plt." + name, out _))
            .Distinct().ToArray();
        Assert.InRange(wanted.Length, 30, 100);
        Assert.Empty(wanted.Except(ours));
    }

    [Fact]
    public void Doors_of_pyplot_call_what_is_current()
    {
        var (_, first) = plt.subplots();
        var (figure, second) = plt.subplots();
        plt.title("second");
        plt.xlim([2, 5]);
        second.set_ylim([1, 3]);
        plt.suptitle("all");
        Assert.Equal(("", "second"), (first.Title, second.Title));
        Assert.Equal(((2, 5), (1, 3)), (second.get_xlim(), second.get_ylim()));
        Assert.Contains("all", figure.ToSvg(), StringComparison.Ordinal);
        var error = Assert.Throws<ValueError>(() => second.set_ylim([1, 2, 3]));
        Assert.Equal("Limits need two values, the lower and the upper one. Received: 3 values.", error.Message);
        plt.close("all");
    }

    private static IEnumerable<string> Signature(MethodBase method) =>
        [.. method.GetParameters().Select(static p => $"{p.ParameterType} {p.Name} {(p.HasDefaultValue ? p.DefaultValue ?? "null" : "needed")}")];

    private static string? Priority(CustomAttributeData attribute) => attribute.AttributeType.Name == "OverloadResolutionPriorityAttribute" ? attribute.ToString() : null;

    /// <summary>A function of a module.</summary>
    public sealed record FacadeDoor(Type Facade, string Name);
}
