namespace Tensorflow;

/// <summary>The elements several times over.</summary>
internal sealed class RepeatDataset(IDatasetV2 source, int count) : DerivedDataset(source)
{
    public override long ElementCount
    {
        get
        {
            var once = Source.ElementCount;
            return count < 0 ? (once == 0 ? 0 : Infinite) : once < 0 ? once : once * count;
        }
    }

    public override IEnumerable<Tensor[]> elements()
    {
        for (var reading = 0; count < 0 || reading < count; reading++)
        {
            var empty = true;
            foreach (var element in Source.elements())
            {
                empty = false;
                yield return element;
            }
            if (empty)
                yield break;
        }
    }
}
