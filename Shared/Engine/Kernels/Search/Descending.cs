using System.Numerics;

namespace TfNet.Engine;

/// <summary>The larger element comes first. NaN comes neither before nor behind anything.</summary>
/// <param name="x">The elements.</param>
internal readonly unsafe struct Descending<T>(T* x) : IPositionOrder where T : unmanaged, INumber<T>
{
    private readonly T* _x = x;

    public bool Before(int a, int b) => _x[b] < _x[a];
}

/// <summary>The larger element comes first; where neither is larger, that of the smaller position.</summary>
/// <param name="x">The elements.</param>
internal readonly unsafe struct StableDescending<T>(T* x) : IPositionOrder where T : unmanaged, INumber<T>
{
    private readonly T* _x = x;

    public bool Before(int a, int b)
    {
        if (_x[b] < _x[a])
            return true;
        return !(_x[b] > _x[a]) && a < b;
    }
}
