using System.Text.Json;
using Tensorflow;
using TfNet.Engine;

namespace TfNet.UnitTests.Engine.Structures;

/// <summary>The order of values in lists and dictionaries is that of Keras' trees, which generate.py recorded.</summary>
public class StructureTests
{
    private static readonly JsonElement[] s_trees =
        [.. JsonDocument.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Structures", "trees.json"))).RootElement.EnumerateArray()];

    public static TheoryData<int> Trees => [.. Enumerable.Range(0, s_trees.Length)];

    [Theory]
    [MemberData(nameof(Trees))]
    public void ValuesAreMetInTheOrderOfPython(int tree)
    {
        var written = s_trees[tree].GetProperty("structure");
        int[] flat = [.. s_trees[tree].GetProperty("flat").EnumerateArray().Select(static value => value.GetInt32())];
        var structure = Read(written);
        Assert.Equal(flat.Length, structure.Count);
        Assert.Equal(flat, Enumerable.Range(0, flat.Length).Select(position => At(written, structure, position)));
    }

    [Theory]
    [MemberData(nameof(Trees))]
    public void AStructureIsFilledAsPythonFillsIt(int tree)
    {
        var structure = Read(s_trees[tree].GetProperty("structure"));
        Assert.Equal(Written(s_trees[tree].GetProperty("packed")), Packed(structure, 100));
    }

    [Fact]
    public void StructuresAreEqualWhenTheirPartsAre()
    {
        var map = Structure.Map(["b", "a"], [Structure.Flat(2), Structure.Leaf]);
        Assert.Equal(map, Structure.Map(["b", "a"], [Structure.Flat(2), Structure.Leaf]));
        Assert.Equal(map.GetHashCode(), Structure.Map(["b", "a"], [Structure.Flat(2), Structure.Leaf]).GetHashCode());
        Assert.NotEqual(map, Structure.Map(["a", "b"], [Structure.Leaf, Structure.Flat(2)]));
        Assert.NotEqual(map, Structure.Map(["b", "c"], [Structure.Flat(2), Structure.Leaf]));
        Assert.NotEqual(map, Structure.Map(["b", "a"], [Structure.Flat(1), Structure.Leaf]));
        Assert.NotEqual(Structure.Leaf, Structure.Flat(1));
        Assert.NotEqual(Structure.List(), Structure.Map([], []));
        Assert.False(Structure.Leaf.Equals((object?)null));
        Assert.Equal(Structure.Leaf, Structure.Leaf);
    }

    [Fact]
    public void ADictionaryKnowsItsKeys()
    {
        var map = Structure.Map(["b", "a"], [Structure.Flat(2), Structure.Leaf]);
        Assert.Equal(["b", "a"], map.Keys);
        Assert.Equal(1, map.IndexOf("a"));
        Assert.Equal(-1, map.IndexOf("A"));
        Assert.Equal(-1, Structure.Flat(2).IndexOf("a"));
        Assert.Equal((1, 0), (map.StartOf(0), map.StartOf(1)));
        Assert.Equal("{'b': [*, *], 'a': *}", map.ToString());
        Assert.True(map.IsMap);
        Assert.False(Structure.Flat(2).IsMap);
    }

    [Fact]
    public void KeysAndValuesGoTogether()
    {
        Assert.Equal("A dictionary has a value for each key and each key once. Received: 1 values for the keys a, b.", Assert.Throws<ValueError>(() => Structure.Map(["a", "b"], [Structure.Leaf])).Message);
        Assert.Throws<ValueError>(() => Structure.Map(["a", "a"], [Structure.Leaf, Structure.Leaf]));
    }

    private static Structure Read(JsonElement tree) => tree.ValueKind switch
    {
        JsonValueKind.Array => Structure.List([.. tree.EnumerateArray().Select(Read)]),
        JsonValueKind.Object => Structure.Map([.. tree.EnumerateObject().Select(static entry => entry.Name)], [.. tree.EnumerateObject().Select(static entry => Read(entry.Value))]),
        _ => Structure.Leaf,
    };

    /// <summary>The number that stands in a tree where its structure has the value of this position.</summary>
    private static int At(JsonElement tree, Structure structure, int position)
    {
        if (structure.IsLeaf)
            return tree.GetInt32();
        JsonElement[] parts = tree.ValueKind == JsonValueKind.Array ? [.. tree.EnumerateArray()] : [.. tree.EnumerateObject().Select(static entry => entry.Value)];
        var part = Enumerable.Range(0, parts.Length).Single(i => position >= structure.StartOf(i) && position < structure.StartOf(i) + structure.Parts[i].Count);
        return At(parts[part], structure.Parts[part], position - structure.StartOf(part));
    }

    private static string Packed(Structure structure, int first)
    {
        if (structure.IsLeaf)
            return $"{first}";
        var parts = structure.Parts.Select((part, i) => Packed(part, first + structure.StartOf(i)));
        return structure.IsMap
            ? $"{{{string.Join(", ", structure.Keys.Zip(parts, static (key, part) => $"'{key}': {part}"))}}}"
            : $"[{string.Join(", ", parts)}]";
    }

    private static string Written(JsonElement tree) => tree.ValueKind switch
    {
        JsonValueKind.Array => $"[{string.Join(", ", tree.EnumerateArray().Select(Written))}]",
        JsonValueKind.Object => $"{{{string.Join(", ", tree.EnumerateObject().Select(static entry => $"'{entry.Name}': {Written(entry.Value)}"))}}}",
        _ => tree.GetRawText(),
    };
}
