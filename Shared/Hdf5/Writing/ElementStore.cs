using Tensorflow.NumPy;

namespace Tensorflow.Hdf5.Writing;

/// <summary>Brings elements into the form that a file keeps them in.</summary>
internal static class ElementStore
{
    /// <summary>The elements, one after the other.</summary>
    /// <param name="type">Their type in the file.</param>
    /// <param name="source">Where they are.</param>
    /// <param name="heap">Takes texts of variable length.</param>
    /// <exception cref="ValueError">The type cannot hold a text.</exception>
    public static ElementBlock Of(Datatype type, ElementSource source, GlobalHeap heap) => source switch
    {
        ArraySource array => new ArrayBlock(array.Elements, type),
        TextSource texts => OfTexts(type, texts.Texts, heap),
        _ when type.IsText => OfTexts(type, StringElements.ToStrings(source.Read()), heap),
        _ => new ArrayBlock(source.Read().AsTensorValue(), type),
    };

    private static ElementBlock OfTexts(Datatype type, IReadOnlyList<string> texts, GlobalHeap heap) => type.Kind == DatatypeKind.VariableString
        ? new HeapTextBlock([.. texts.Select(text => heap.Add(TextBytes.Of(text, type)))])
        : new BytesBlock([.. texts.SelectMany(text => TextBytes.Of(text, type))]);
}
