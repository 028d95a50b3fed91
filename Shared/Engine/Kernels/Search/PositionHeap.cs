namespace TfNet.Engine;

/// <summary>
/// Heaps of positions, built and taken apart step by step as the C++ library of GCC does: where there are NaNs, which no order has a place for, the steps decide what comes where.
/// </summary>
internal static unsafe class PositionHeap
{
    /// <summary>Makes a heap whose first position is the last of the order.</summary>
    public static void Make<TOrder>(int* first, int count, in TOrder order) where TOrder : struct, IPositionOrder
    {
        for (var parent = (count - 2) / 2; parent >= 0 && count > 1; parent--)
            Sift(first, parent, count, first[parent], order);
    }

    /// <summary>Takes the first position out, puts that behind the heap in, and the one taken out behind it.</summary>
    public static void Replace<TOrder>(int* first, int count, int* behind, in TOrder order) where TOrder : struct, IPositionOrder
    {
        var value = *behind;
        *behind = *first;
        Sift(first, 0, count, value, order);
    }

    /// <summary>Brings a heap into order.</summary>
    public static void Sort<TOrder>(int* first, int count, in TOrder order) where TOrder : struct, IPositionOrder
    {
        while (count > 1)
        {
            count--;
            Replace(first, count, first + count, order);
        }
    }

    /// <summary>Fills a hole with a value: the hole goes down to the end of the heap, and the value up from there.</summary>
    private static void Sift<TOrder>(int* first, int hole, int count, int value, in TOrder order) where TOrder : struct, IPositionOrder
    {
        var (top, child) = (hole, hole);
        while (child < (count - 1) / 2)
        {
            child = 2 * (child + 1);
            if (order.Before(first[child], first[child - 1]))
                child--;
            first[hole] = first[child];
            hole = child;
        }
        if (count % 2 == 0 && child == (count - 2) / 2)
        {
            child = 2 * (child + 1);
            first[hole] = first[child - 1];
            hole = child - 1;
        }
        for (var parent = (hole - 1) / 2; hole > top && order.Before(first[parent], value); parent = (hole - 1) / 2)
        {
            first[hole] = first[parent];
            hole = parent;
        }
        first[hole] = value;
    }
}
