using Tensorflow.Hdf5.Writing;
using Tensorflow.NumPy;

namespace Tensorflow.Hdf5;

/// <content>What changes data sets.</content>
public sealed partial class Dataset
{
    /// <inheritdoc/>
    public override H5Value fillvalue => Set.Type.IsText ? "" : new H5Value(new FillSource(Shape.Scalar, Set.Type, Set.FillValue).Read());

    /// <inheritdoc/>
    public override void resize(Shape size)
    {
        file.Change("change a dataset's size");
        var set = Set;
        if (set.Chunks is null)
            throw new TypeError($"Only chunked datasets can be resized. Received: {this}. Make it with chunks: true or maxshape:.");
        if (size.ndim != ndim || !size.IsFullyDefined)
            throw new ValueError($"The sizes must be as many as before, and known. Received: {size} for {this}.");
        for (var i = 0; i < ndim; i++)
        {
            if (set.Space.MaxDims[i] != Dataspace.Unlimited && size.Sizes[i] > set.Space.MaxDims[i])
                throw new ValueError($"Unable to synchronously change a dataset's size (dimension cannot exceed the existing maximal size). Received: {size} for {this} with maxshape {maxshape}.");
        }
        var space = Dataspace.Simple(size.dims, set.Space.MaxDims);
        (set.Source, set.Space) = (Resized(set, size), space);
    }

    /// <summary>Checks that the elements have a type, or that numbers of it fit.</summary>
    /// <exception cref="TypeError">They do not.</exception>
    internal void CheckType(H5Type type, bool exact)
    {
        var (old, wanted) = (Set.Type, type.Type ?? Set.Type);
        var fits = exact || old.IsText || wanted.IsText ? old == wanted : np.can_cast(wanted.Elements, old.Elements);
        if (!fits)
            throw new TypeError($"Datatypes {(exact ? "do not exactly match" : "cannot be safely cast")} (existing {old} vs new {wanted}). Received: {this}.");
    }

    private protected override void Assign(Slice[] index, NDArray value)
    {
        file.Change("write data");
        var set = Set;
        if (set.Space.IsNull)
            throw new ValueError($"{this} has no elements at all. Make it anew with a shape.");
        try
        {
            set.Source = IsWhole(index) && value.shape.Equals(set.Space.Shape) ? ElementConversion.To(new H5Value(value).Node.Source, set.Type, value.shape) : Changed(set, index, value);
        }
        catch (ValueError misfit) when (set.Source.Read(index).shape is var places && !CanBroadcast(value.shape, places))
        {
            throw new TypeError($"Can't broadcast {value.shape} -> {places}. {misfit.Message}");
        }
    }

    private static bool IsWhole(Slice[] index) => Array.TrueForAll(index, static part => part.IsEllipsis || part.Equals(Slice.All));

    private static ElementSource Changed(DatasetNode set, Slice[] index, NDArray value)
    {
        var fitting = ElementConversion.To(new H5Value(value).Node.Source, set.Type, value.shape).Read();
        if (set.Type.IsText)
            return (set.Source as TextSource ?? TextSource.Of(set.Source.Read())).With(index, fitting);
        var array = set.Source as ArraySource ?? new ArraySource(set.Source.Read());
        array.Write(index, fitting);
        return array;
    }

    private static ElementSource Resized(DatasetNode set, Shape size)
    {
        Slice[] kept = [.. set.Space.Dims.Zip(size.dims, static (old, now) => new Slice(0, checked((int)Math.Min(old, now))))];
        if (set.Type.IsText)
            return TextSource.Empty(size).With(kept, set.Source.Read(kept));
        var fill = new FillSource(size, set.Type, set.FillValue);
        if (set.Source is FillSource)
            return fill;
        var array = new ArraySource(fill.Read());
        array.Write(kept, set.Source.Read(kept));
        return array;
    }

    private static bool CanBroadcast(Shape from, Shape to) =>
        from.ndim <= to.ndim && from.dims.Reverse().Zip(to.dims.Reverse()).All(static pair => pair.First == 1 || pair.First == pair.Second);
}
