using System.Reflection;
using Tensorflow;
using static Tensorflow.Binding;

namespace TfNet.UnitTests.TensorFlow.Api;

/// <summary>Every function of <c>tf</c> takes a name as its last argument, as in Python.</summary>
public class NameTests
{
    /// <summary>What TensorFlow gives no name, or, to a variable, one between its other arguments. What takes any number of arguments has a name after a list of them.</summary>
    private static readonly HashSet<string> s_without =
    [
        "set_seed", "set_random_seed", "executing_eagerly", "enable_eager_execution", "GradientTape", "zip", "Variable", "print", "cardinality", "elements", "reduce",
        // Its name has another place in Python.
        "bincount",
    ];

    /// <summary>All but those of <c>tf.summary</c>, whose name comes first and is the tag.</summary>
    [Fact]
    public void EveryFunctionTakesAName()
    {
        Type[] groups = [.. typeof(tensorflow).Assembly.GetExportedTypes().Where(static t => t.Name.EndsWith("Api", StringComparison.Ordinal) && t != typeof(SummaryApi)), typeof(tensorflow), typeof(DatasetFactory), typeof(IDatasetV2)];
        Assert.True(groups.Length > 8);
        var functions = groups.SelectMany(static t => t.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly))
            .Where(static m => !m.IsSpecialName && !s_without.Contains(m.Name))
            .Where(static m => !Array.Exists(m.GetParameters(), static p => p.IsDefined(typeof(ParamArrayAttribute), false))).ToList();
        Assert.True(functions.Count > 250);
        Assert.Empty(functions.Where(static m => m.GetParameters() is not [.., { Name: "name", IsOptional: true } last] || last.ParameterType != typeof(string))
            .Select(static m => $"{m.DeclaringType!.Name}.{m.Name}"));
    }

    [Fact]
    public void ANameChangesNothing()
    {
        var x = tf.constant(new[] { 1f, 4f }, name: "x");
        Assert.Equal([1f, 2f], tf.sqrt(x, name: "root").ToArray<float>());
        Assert.Equal(5f, (float)tf.reduce_sum(x, name: "total"));
        Assert.Equal([1f, 4f], tf.nn.relu(x, "relu").ToArray<float>());
        Assert.Equal(2, len(tf.data.Dataset.range(4, name: "numbers").batch(2, name: "pairs")));
        Assert.Equal(2, len(tf.data.Dataset.zip((tf.data.Dataset.range(2), tf.data.Dataset.range(3)))));
        Assert.Equal(2, len(tf.data.Dataset.zip((tf.data.Dataset.range(2), tf.data.Dataset.range(3), tf.data.Dataset.range(4)))));
    }
}
