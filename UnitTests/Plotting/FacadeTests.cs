using System.Reflection;
using Tensorflow.Plotting;
using Tensorflow.Plotting.Matplotlib;

namespace TfNet.UnitTests.Plotting;

/// <summary>What pyplot and graph_objects spell a second time has the same parameters and defaults as the first.</summary>
public class FacadeTests
{
    [Fact]
    public void Pyplot_has_the_defaults_of_axes_and_figures()
    {
        var compared = 0;
        foreach (var door in typeof(plt).GetMethods(BindingFlags.Public | BindingFlags.Static).Where(static m => !m.IsSpecialName))
        {
            foreach (var method in typeof(Axes).GetMethods().Concat(typeof(Figure).GetMethods()).Where(m => m.Name == door.Name || m.Name == "set_" + door.Name))
            {
                if (!Names(method).SequenceEqual(Names(door)) || method.IsGenericMethod != door.IsGenericMethod)
                    continue;
                Assert.Equal(Defaults(method), Defaults(door));
                compared++;
            }
        }
        Assert.InRange(compared, 25, 60);
    }

    [Fact]
    public void Graph_objects_have_the_defaults_of_their_classes()
    {
        var doors = typeof(go).GetMethods(BindingFlags.Public | BindingFlags.Static).Where(static m => m.Name != "Figure").ToArray();
        Assert.Equal(6, doors.Length);
        foreach (var door in doors)
            Assert.Equal(Defaults(door.ReturnType.GetConstructors().Single()), Defaults(door));
    }

    private static IEnumerable<string?> Names(MethodBase method) => method.GetParameters().Select(static p => p.Name);

    private static string[] Defaults(MethodBase method) =>
        [.. method.GetParameters().Select(static p => $"{p.Name} {p.ParameterType.Name} {(p.HasDefaultValue ? p.DefaultValue ?? "null" : "needed")}")];
}
